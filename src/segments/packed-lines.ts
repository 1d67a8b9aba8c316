import { LABELS, type Label, type Line } from './line.ts';
import { linesOf } from './segment-lines.ts';

/** Bytes of a packed line: label, inner label, depth, and the length of its marks in two bytes. */
export const BYTES_PER_LINE = 5;

const MOST_DEPTH = 0xff;
const LONGEST_MARKS = 0xffff;

const PLACE_OF = new Map<Label, number>(LABELS.map((label, at) => [label, at]));

/** The segmented lines of a text in five bytes per line; undefined if a quotation is too deep for that. */
export function packLines(lines: readonly Line[]): Uint8Array | undefined {
  const bytes = new Uint8Array(lines.length * BYTES_PER_LINE);
  return packInto(bytes, 0, lines) ? bytes : undefined;
}

/** Packs lines at an offset of a buffer with enough room. Returns false, and packs nothing, if a quotation is too deep. */
export function packInto(bytes: Uint8Array, offset: number, lines: readonly Line[]): boolean {
  if (!lines.every(({ depth, marks }) => depth <= MOST_DEPTH && marks.length <= LONGEST_MARKS)) return false;
  let at = offset;
  for (const { label, inner, depth, marks } of lines) {
    bytes[at] = PLACE_OF.get(label) ?? 0;
    bytes[at + 1] = PLACE_OF.get(inner) ?? 0;
    bytes[at + 2] = depth;
    bytes[at + 3] = marks.length & 0xff;
    bytes[at + 4] = marks.length >> 8;
    at += BYTES_PER_LINE;
  }
  return true;
}

/** Restores the lines of a text from their packed form. */
export function unpackLines(text: string, bytes: Uint8Array, offset = 0): Line[] {
  return linesOf(text).map((line, number) => {
    const at = offset + number * BYTES_PER_LINE;
    const length = (bytes[at + 3] as number) + ((bytes[at + 4] as number) << 8);
    return {
      label: LABELS[bytes[at] as number] as Label,
      inner: LABELS[bytes[at + 1] as number] as Label,
      depth: bytes[at + 2] as number,
      marks: length === 0 ? '' : line.slice(0, length),
      content: length === 0 ? line : line.slice(length),
    };
  });
}
