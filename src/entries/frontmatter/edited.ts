import { isDeepStrictEqual } from 'node:util';
import { type Edit, withEdits } from './edits.ts';
import { FrontmatterError, parseEntry } from './parse.ts';

/** A file with edits, or why it cannot have them. */
export type EditedFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Applies edits of the frontmatter and reads the file again: its fields must be `data`, and its body what it was. So a file that is written in
 * a way that the edits did not foresee (an anchor that another field repeats) is refused and never damaged.
 */
export function editedTo(source: string, edits: readonly Edit[], data: unknown): EditedFile {
  const refusal = (why: string) => ({ ok: false as const, reason: `${why}: edit the file by hand` });
  const text = withEdits(source, edits);
  try {
    const [before, after] = [parseEntry(source), parseEntry(text)];
    if (before.body === after.body && isDeepStrictEqual(plain(after.data), plain(data)))
      return { ok: true, text };
    return refusal('its frontmatter is written so that this change would change something else too');
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return refusal(`its frontmatter is written so that this change would break it (${error.message})`);
  }
}

/** Without undefined fields and the identity of repeated values. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
