import { closeSync, openSync, readSync } from 'node:fs';
import { readExact } from './read-exact.ts';

/** The byte order mark (U+FEFF) that Windows programs may write. */
const BYTE_ORDER_MARK = '\ufeff';
/** Number of bytes in which the first line end is searched. */
const HEAD = 4096;

/**
 * The text of a file that people edit, as `plainText` gives it.
 *
 * @throws as `readExact`
 */
export function readText(path: string): string {
  return plainText(readExact(path));
}

/**
 * Removes what a checkout on Windows adds to a text: a byte order mark, and CR LF for each line end if the first line ends so (git's
 * `core.autocrlf`). If the first line ends in LF, every CR belongs to the text.
 */
export function plainText(written: string): string {
  const text = written.startsWith(BYTE_ORDER_MARK) ? written.slice(1) : written;
  return endsInCrLf(text) ? text.replaceAll('\r\n', '\n') : text;
}

/** A text with the byte order mark and line ends of the file that it replaces. Existing ones are kept. */
export function writtenLike(text: string, written: string): string {
  const mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const own = mark === '' || !text.startsWith(mark) ? text : text.slice(1);
  const isPlain = endsInCrLf(written.slice(mark.length)) && !endsInCrLf(own);
  return mark + (isPlain ? own.replaceAll('\n', '\r\n') : own);
}

/** The same for a file on disk; the text itself if the file does not exist. */
export function writtenLikeFile(text: string, path: string): string {
  const head = headOf(path);
  return head === undefined ? text : writtenLike(text, head);
}

function endsInCrLf(text: string): boolean {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r';
}

/** The beginning of a file; undefined if it does not exist. */
function headOf(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}
