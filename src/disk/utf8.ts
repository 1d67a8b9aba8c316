import { isUtf8 } from 'node:buffer';
import { readBytes } from './read-exact.ts';
import { Refusal } from './refusal.ts';

const FEED = 0x0a;
const SAID = 'is no UTF-8 here: save the file as UTF-8';

/** A file has bytes that are not UTF-8, so that its text cannot be known. */
export class NotUtf8Error extends Refusal {
  /** The first line, from 1, with such bytes. */
  readonly line: number;
  readonly said = SAID;
  constructor(path: string, line: number) {
    super(`${path}:${line}: ${SAID}`);
    this.line = line;
  }
}

/**
 * The text of a file as it was decoded, which has a U+FFFD for each byte that is not UTF-8. The file is read again only if it has one, since the character may
 * also be written in it.
 *
 * @throws NotUtf8Error, and as `readBytes`
 */
export function requireUtf8(path: string, text: string): string {
  if (!text.includes('\ufffd')) return text;
  const bytes = readBytes(path);
  if (isUtf8(bytes)) return text;
  throw new NotUtf8Error(path, lineNotUtf8(bytes));
}

/** No byte of a longer UTF-8 sequence is a line feed, so each line can be looked at alone. */
function lineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const feed = bytes.indexOf(FEED, start);
    if (feed === -1 || !isUtf8(bytes.subarray(start, feed))) return line;
    start = feed + 1;
  }
}
