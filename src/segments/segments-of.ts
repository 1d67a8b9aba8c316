import type { Label, Line } from './line.ts';

/** Consecutive lines with one label at one depth: from `start` to before `end`, counted from 0. */
export interface Segment {
  readonly label: Label;
  readonly inner: Label;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The maximal runs of lines with equal label, inner label and depth, in order; they cover every line. */
export function segmentsOf(lines: readonly Line[]): Segment[] {
  const segments: Segment[] = [];
  lines.forEach(({ label, inner, depth }, i) => {
    const last = segments.at(-1);
    if (last && last.label === label && last.inner === inner && last.depth === depth) {
      segments[segments.length - 1] = { ...last, end: i + 1 };
    } else segments.push({ label, inner, depth, start: i, end: i + 1 });
  });
  return segments;
}
