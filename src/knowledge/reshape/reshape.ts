import { type Collection, type Entry, openEntry, readEntry, withEdits } from '../../entries/index.ts';
import { hasRewritten, type Rewriting, referenceEdits } from '../rename/rewrite.ts';
import { type WrittenFields, withWritten, writtenFields } from './fields.ts';

/** A file changed by merging, splitting or moving. */
export interface ReshapedFile {
  /** Path from the content folder. */
  readonly file: string;
  /** Its text; if absent, the file is deleted. */
  readonly text?: string;
  /** Number of references rewritten in it. */
  readonly references: number;
}

/** The changed files, in the order of writing; or why the change is impossible. */
export type Reshaping =
  | {
      readonly ok: true;
      /** What was done, in a sentence. */
      readonly did: string;
      readonly files: readonly ReshapedFile[];
      /** What a person must look at afterwards, a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

export interface ReshapeOptions {
  readonly entries: readonly Entry[];
  /** The text of an entry's file, by its path from the content folder. */
  readonly sourceOf: (file: string) => string;
}

/** A change of an entry's fields, once its references are rewritten; or why it is impossible. */
export type FieldsChange = (
  fields: WrittenFields,
  entry: Entry,
) => WrittenFields | { readonly refused: string };

export function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/**
 * The files of entries with references rewritten and fields changed. Entries of which neither says anything keep their files.
 *
 * @param isChanged Whether fields of an entry may change though it has no reference that is rewritten.
 */
export function reshapedFiles(
  { entries, sourceOf }: ReshapeOptions,
  rewriting: Rewriting,
  change: FieldsChange,
  isChanged: (entry: Entry) => boolean,
):
  | { readonly ok: true; readonly files: readonly (ReshapedFile & { text: string })[] }
  | { readonly ok: false; readonly reason: string } {
  const files: (ReshapedFile & { text: string })[] = [];
  for (const entry of entries) {
    if (!isChanged(entry) && !hasRewritten(entry, rewriting)) continue;
    const source = sourceOf(entry.file);
    const open = openEntry(source);
    const edits = referenceEdits(open, entry, rewriting);
    const rewritten = withEdits(source, edits);
    const after = change(writtenFields(rewritten), entry);
    if ('refused' in after && typeof after.refused === 'string')
      return refuse(`${entry.file}: ${after.refused}`);
    const edited = withWritten(rewritten, after as WrittenFields);
    if (!edited.ok) return refuse(`${entry.file}: ${edited.reason}`);
    const read = readEntry(entry.file.split('/')[0] as Collection, entry.file, edited.text);
    const [problem] = 'problems' in read ? read.problems : [];
    if (problem !== undefined) return refuse(`${entry.file}:${problem.line}: ${problem.message}`);
    if (edited.text !== source) files.push({ file: entry.file, text: edited.text, references: edits.length });
  }
  return { ok: true, files };
}
