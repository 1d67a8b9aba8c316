import type { Label, Line } from './line.ts';

/** A run of lines with one function at one depth: from line `start` to one before `end`, counted from 0. */
export interface Segment {
  readonly label: Label;
  readonly inner: Label;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The longest runs of lines that agree in label, inner label and depth, in order; every line is in one. */
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
