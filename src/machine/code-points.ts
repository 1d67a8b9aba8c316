/** Offsets of a text in UTF-16 units as offsets in Unicode code points, in one pass for offsets that rise. */
export function codePointsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The offset in UTF-16 units of a line (from 0) and column of a text. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 0; number < line; number++) start = text.indexOf('\n', start) + 1;
  return start + column;
}
