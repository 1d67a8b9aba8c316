import { isAscii, isUtf8 } from 'node:buffer';

const LF = 0x0a;
const western = new TextDecoder('windows-1252');
const lenient = new TextDecoder('utf-8');

/**
 * Decodes bytes declared as UTF-8 that are not entirely valid. A line without any non-ASCII UTF-8 character is read as windows-1252:
 * programs that did not know their charset wrote it, and lists add such lines below. In a line with such characters, and at a truncated
 * character at the end of UTF-8 text, each invalid byte becomes U+FFFD. Linear.
 */
export function decodeBrokenUtf8(bytes: Buffer): string {
  const elsewhere = hasUtf8(bytes);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lf = bytes.indexOf(LF, at);
    const next = lf < 0 ? bytes.length : lf + 1;
    const line = bytes.subarray(at, next);
    const lost = hasUtf8(line) || (elsewhere && isCutOff(line));
    lines.push(isUtf8(line) || lost ? lenient.decode(line) : western.decode(line));
    at = next;
  }
  return withoutMark(lines.join(''));
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whether bytes contain a complete non-ASCII UTF-8 character. */
export function hasUtf8(bytes: Buffer): boolean {
  if (isAscii(bytes)) return false;
  for (let at = 0; at < bytes.length; at++) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) return true;
  }
  return false;
}

/** Whether the only error in a line is a truncated character at its end. */
function isCutOff(line: Buffer): boolean {
  let end = line.length;
  while (end > 0 && (line[end - 1] === LF || line[end - 1] === 0x0d)) end--;
  for (let start = end - 1; start >= Math.max(0, end - 3); start--) {
    const length = sequenceLength(line[start] ?? 0);
    if (length > end - start && isUtf8(line.subarray(0, start))) return end - start > 1 || length > 2;
  }
  return false;
}

/** Length of the character that a byte begins (RFC 3629); 0 if it begins none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
