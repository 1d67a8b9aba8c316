import { addressMark, type Entry, readEntry, withFields } from '../../entries/index.ts';
import type { Names } from '../names.ts';

/** A file that a change of people writes. */
export interface ChangedFile {
  /** Path from the content folder. */
  readonly file: string;
  /** Its text; where it is absent the file goes. */
  readonly text?: string;
  /** How many references in it are written otherwise. */
  readonly references: number;
}

/** A field of which two entries say different things. */
export interface FieldConflict {
  readonly field: string;
  /** What the field says from now on. */
  readonly kept: string;
  /** What the other entry said; it stands in the body now. */
  readonly other: string;
}

/** The files that change, in the order in which they are to be written; or why nothing can be done. */
export type PeopleChange =
  | {
      readonly ok: true;
      readonly files: readonly ChangedFile[];
      readonly conflicts: readonly FieldConflict[];
      /** What is left to a person to look at, a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Why something is no person of the knowledge base; undefined where it is one. */
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

/** True where the changed text of a file can still be read as an entry. */
export function isReadable({ file, text = '' }: Pick<ChangedFile, 'file' | 'text'>): boolean {
  return !('problems' in readEntry(file.slice(0, file.indexOf('/')) as Entry['collection'], file, text));
}

/** The text of a post's file without `byName`, where that is the mark of one of these addresses: they are its author's own. */
export function withOwnAddress(text: string, { data }: Entry<'posts'>, addresses: readonly string[]): string {
  const isOwn =
    data.byName !== undefined && addresses.some((address) => addressMark(address) === data.byName);
  return isOwn ? withFields(text, { byName: undefined }) : text;
}
