import { type AttachedPart, segmentWhole } from './attached-lines.ts';
import { LABELS, type Label, type Line } from './line.ts';
import { linesOf } from './segment-lines.ts';

/** Bytes of a line: its label, its inner label, its depth, and the length of its marks in two. */
const BYTES = 5;
const MOST_DEPTH = 0xff;
const LONGEST_MARKS = 0xffff;

const PLACE_OF = new Map<Label, number>(LABELS.map((label, at) => [label, at]));

/** The segments of an archive's texts, in memory that threads share: what one has segmented, another need not. Plain data. */
export interface SharedSegments {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** By text: 1 when it is segmented. */
  readonly done: Int32Array<SharedArrayBuffer>;
  /** By text: its first line, counted over all texts; one more than texts. */
  readonly firstLines: Int32Array<SharedArrayBuffer>;
}

/** Room for the segments of these texts, which are known by their place in the list from then on. */
export function roomForSegments(texts: readonly string[]): SharedSegments {
  const firstLines = new Int32Array(new SharedArrayBuffer((texts.length + 1) * 4));
  texts.forEach((text, at) => {
    firstLines[at + 1] = (firstLines[at] as number) + countLines(text);
  });
  return {
    bytes: new Uint8Array(new SharedArrayBuffer((firstLines[texts.length] as number) * BYTES)),
    done: new Int32Array(new SharedArrayBuffer(texts.length * 4)),
    firstLines,
  };
}

/** What `segmentWhole` gives, from the shared memory where the text at a place of the list is segmented; else it is put there. */
export function sharedLines(
  text: string,
  at: number,
  shared: SharedSegments,
  parts: readonly AttachedPart[] = [],
): Line[] {
  const start = (shared.firstLines[at] as number) * BYTES;
  if (Atomics.load(shared.done, at) === 1) return read(text, start, shared.bytes);
  const lines = segmentWhole(text, parts);
  if (lines.every(({ depth, marks }) => depth <= MOST_DEPTH && marks.length <= LONGEST_MARKS)) {
    write(lines, start, shared.bytes);
    Atomics.store(shared.done, at, 1);
  }
  return lines;
}

/** (Two threads may write the same text at once: they write the same.) */
function write(lines: readonly Line[], start: number, bytes: Uint8Array): void {
  let at = start;
  for (const { label, inner, depth, marks } of lines) {
    bytes[at] = PLACE_OF.get(label) ?? 0;
    bytes[at + 1] = PLACE_OF.get(inner) ?? 0;
    bytes[at + 2] = depth;
    bytes[at + 3] = marks.length & 0xff;
    bytes[at + 4] = marks.length >> 8;
    at += BYTES;
  }
}

function read(text: string, start: number, bytes: Uint8Array): Line[] {
  return linesOf(text).map((line, number) => {
    const at = start + number * BYTES;
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

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return text === '' || text.endsWith('\n') ? lines : lines + 1;
}
