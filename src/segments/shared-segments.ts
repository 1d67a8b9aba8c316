import { type AttachedPart, segmentWhole } from './attached-lines.ts';
import type { Line } from './line.ts';
import { BYTES_PER_LINE, packInto, unpackLines } from './packed-lines.ts';

/** Segments of an archive's texts in memory shared by threads, so that each text is segmented only once. Plain data. */
export interface SharedSegments {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** By text: 1 if it is segmented. */
  readonly done: Int32Array<SharedArrayBuffer>;
  /** By text: its first line, counted over all texts; one element more than texts. */
  readonly firstLines: Int32Array<SharedArrayBuffer>;
}

/**
 * Allocates memory for the segments of texts, which are then identified by their index.
 *
 * @param lines Number of lines of each text (`countLines`).
 */
export function roomForSegments(lines: readonly number[]): SharedSegments {
  const firstLines = new Int32Array(new SharedArrayBuffer((lines.length + 1) * 4));
  lines.forEach((count, at) => {
    firstLines[at + 1] = (firstLines[at] as number) + count;
  });
  return {
    bytes: new Uint8Array(new SharedArrayBuffer((firstLines[lines.length] as number) * BYTES_PER_LINE)),
    done: new Int32Array(new SharedArrayBuffer(lines.length * 4)),
    firstLines,
  };
}

/** The result of `segmentWhole`, from the shared memory if the text is already segmented; otherwise computes and stores it. */
export function sharedLines(
  text: string,
  at: number,
  shared: SharedSegments,
  parts: readonly AttachedPart[] = [],
): Line[] {
  const start = (shared.firstLines[at] as number) * BYTES_PER_LINE;
  if (Atomics.load(shared.done, at) === 1) return unpackLines(text, shared.bytes, start);
  const lines = segmentWhole(text, parts);
  // Two threads may pack the same text at once: they write the same bytes.
  if (packInto(shared.bytes, start, lines)) Atomics.store(shared.done, at, 1);
  return lines;
}

/** Number of lines of a text in segmentation: a final line end begins none. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return text === '' || text.endsWith('\n') ? lines : lines + 1;
}
