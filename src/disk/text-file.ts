import { closeSync, openSync, readSync } from 'node:fs';
import { readExact } from './read-exact.ts';

/** What Windows programs may put before a text (U+FEFF). */
const BYTE_ORDER_MARK = '\ufeff';
/** Bytes of a file that tell how its lines end: nobody writes a first line that long. */
const HEAD = 4096;

/** The text of a file that people write, as `plainText` gives it. @throws as `readExact` */
export function readText(path: string): string {
  return plainText(readExact(path));
}

/**
 * A text as it is without what checking it out on Windows adds: a byte order mark, and CR LF for each line end where the first line
 * ends so (git's `core.autocrlf`). Where the first line ends in LF alone, every CR is somebody's.
 */
export function plainText(written: string): string {
  const text = written.startsWith(BYTE_ORDER_MARK) ? written.slice(1) : written;
  return endsInCrLf(text) ? text.replaceAll('\r\n', '\n') : text;
}

/** A text as the file that it replaces is written: with its byte order mark and its line ends. What has these already stays. */
export function writtenLike(text: string, written: string): string {
  const mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const own = mark === '' || !text.startsWith(mark) ? text : text.slice(1);
  const isPlain = endsInCrLf(written.slice(mark.length)) && !endsInCrLf(own);
  return mark + (isPlain ? own.replaceAll('\n', '\r\n') : own);
}

/** The same where the file is on disk; the text itself where there is none. */
export function writtenLikeFile(text: string, path: string): string {
  const head = headOf(path);
  return head === undefined ? text : writtenLike(text, head);
}

function endsInCrLf(text: string): boolean {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r';
}

/** The beginning of a file; undefined where there is no such file. */
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
