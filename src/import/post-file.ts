import {
  bodyText,
  composeEntry,
  type Layout,
  parseEntry,
  sha256,
  withFields,
  withFieldsAndBody,
  writeBody,
  writeFields,
} from '../entries/index.ts';
import { type Line, segmentLines } from '../segments/index.ts';
import { type Draft, seriesOf } from './draft.ts';
import { postFields } from './fields.ts';

/** What is asked of a post's file. */
export interface PostFile {
  readonly draft: Draft;
  readonly thread: string;
  /** Slugs of threads that it keeps. */
  readonly slugs: readonly string[];
  /** The text as sent; absent where the entry keeps the one it has. */
  readonly text: string | undefined;
  /** The lines of that text. */
  readonly linesOf?: ((text: string) => readonly Line[]) | undefined;
  /** Debate to set where the entry names none. */
  readonly debate: string | undefined;
  /** The file as it is, where there is one. */
  readonly before: string | undefined;
}

/**
 * The file of a post: the importer's fields and the body as given, every other byte of an existing file as it was.
 * @throws FrontmatterError where the existing file cannot be read.
 */
export function postFile({
  draft,
  thread,
  slugs,
  text,
  linesOf = segmentLines,
  debate,
  before,
}: PostFile): string {
  if (before === undefined) {
    if (text === undefined) throw new Error(`no text for the new post ${draft.id}`);
    const lines = linesOf(text);
    const written = writeBody(lines);
    const series = seriesOf(draft, () => lines);
    const fields = {
      ...postFields(draft, { thread, slugs }, series, { sha256: sha256(text), written }),
      debate,
    };
    return composeEntry(writeFields(fields), written.body);
  }
  const parsed = parseEntry(before);
  const data = parsed.data as { body?: unknown; debate?: unknown };
  const textBefore = bodyText(parsed.data as { layout?: Layout }, parsed.body);
  const same = text === undefined || (data.body === sha256(text) && textBefore === text);
  const written = same ? undefined : writeBody(linesOf(text));
  const fields = postFields(
    draft,
    { thread, slugs },
    seriesOf(draft, () => (text === undefined ? segmentLines(textBefore) : linesOf(text))),
    written && text !== undefined ? { sha256: sha256(text), written } : undefined,
  );
  // A post that has its words again does not stand apart; one that has none yet keeps saying so.
  const own = draft.isFilled === true ? { ...fields, apart: undefined } : fields;
  const all = debate !== undefined && data.debate === undefined ? { ...own, debate } : own;
  return written ? withFieldsAndBody(before, all, written.body) : withFields(before, all);
}
