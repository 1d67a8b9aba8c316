import { addressMark, type Entry, readEntry, withFields } from '../../entries/index.ts';
import type { Names } from '../names.ts';

/** A file changed by merging or splitting people. */
export interface ChangedFile {
  /** Path from the content folder. */
  readonly file: string;
  /** Its text; if absent, the file is deleted. */
  readonly text?: string;
  /** Number of references changed in it. */
  readonly references: number;
}

/** A field with different values in two entries. */
export interface FieldConflict {
  readonly field: string;
  /** The value kept. */
  readonly kept: string;
  /** The other entry's value, which is moved to the body. */
  readonly other: string;
}

/** The changed files, in the order in which they must be written; or why the change is impossible. */
export type PeopleChange =
  | {
      readonly ok: true;
      readonly files: readonly ChangedFile[];
      readonly conflicts: readonly FieldConflict[];
      /** What a person must check afterwards, a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Why an id is not a person of the knowledge base; undefined if it is. */
export function personRefusal(names: Names, id: string): string | undefined {
  const entry = names.entries.get(id);
  if (entry?.collection === 'people') return undefined;
  if (entry !== undefined) return `"${id}" is ${entry.file}, and no person`;
  const now = names.resolve(id);
  if (now !== undefined) return `"${id}" is called "${now}" now: write that`;
  const people = [...names.entries.values()].filter(({ collection }) => collection === 'people');
  const near = names.nearest(
    id,
    people.map((person) => person.id),
  );
  return `there is no person "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

/** True if the changed text of a file can still be parsed as an entry. */
export function isReadable({ file, text = '' }: Pick<ChangedFile, 'file' | 'text'>): boolean {
  return !('problems' in readEntry(file.slice(0, file.indexOf('/')) as Entry['collection'], file, text));
}

/** The text of a post's file without `byName` if that is the mark of one of these addresses, which now belong to its author. */
export function withOwnAddress(text: string, { data }: Entry<'posts'>, addresses: readonly string[]): string {
  const isOwn =
    data.byName !== undefined && addresses.some((address) => addressMark(address) === data.byName);
  return isOwn ? withFields(text, { byName: undefined }) : text;
}
