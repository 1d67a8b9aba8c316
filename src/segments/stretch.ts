import type { Quoting } from './quoting.ts';

/** Consecutive lines quoted at least `depth` deep. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** A row of a stretch: the number of a line at its depth, or a deeper stretch. */
export type Row = number | Stretch;

export function rowsOf({ start, end, depth }: Stretch, marks: readonly Quoting[]): Row[] {
  const rows: Row[] = [];
  const depthOf = (i: number) => (marks[i] as Quoting).depth;
  for (let i = start; i < end; ) {
    if (depthOf(i) <= depth) {
      rows.push(i++);
      continue;
    }
    const from = i;
    let least = depthOf(i);
    for (; i < end && depthOf(i) > depth; i++) least = Math.min(least, depthOf(i));
    rows.push({ start: from, end: i, depth: least });
  }
  return rows;
}

/** The rows as a body: without marks, with deeper stretches as one empty `quoted` line. */
export function bodyOf(
  rows: readonly Row[],
  texts: readonly string[],
  marks: readonly Quoting[],
): { texts: string[]; quoted: (row: number) => boolean } {
  return {
    texts: rows.map((row) => (typeof row === 'number' ? content(texts[row] ?? '', marks[row]) : '')),
    quoted: (at) => typeof rows[at] === 'object' || marks[rows[at] as number]?.tail === true,
  };
}

function content(text: string, marks: Quoting | undefined): string {
  return marks === undefined || marks.length === 0 ? text : text.slice(marks.length);
}
