import { type Alignment, type Run, SEED } from './shared-runs.ts';

/** Number of words that may be missing from a paragraph without an omission mark. */
const WIDEST_CUT = 60;

/** The longest run of an alignment, with the runs near it in the source: a paragraph comes from one passage. */
export function together({ runs, astray }: Alignment): Alignment {
  let middle = 0;
  runs.forEach((run, at) => {
    if (run.length > (runs[middle]?.length ?? 0)) middle = at;
  });
  const apart = (run: Run, next: Run) =>
    next.a - run.a - run.length > WIDEST_CUT + (next.b - run.b - run.length);
  let start = middle;
  let end = middle + 1;
  while (start > 0 && !apart(runs[start - 1] as Run, runs[start] as Run)) start--;
  while (end < runs.length && !apart(runs[end - 1] as Run, runs[end] as Run)) end++;
  const near = runs.slice(start, end);
  return { runs: near, agreed: near.reduce((sum, { length }) => sum + length, 0), astray };
}

/** Seeds at the beginning, the end and three positions between: enough to see whether a text may contain all of them. */
export function seedsAcross(words: readonly string[]): string[] {
  const last = words.length - SEED;
  return [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = Math.floor(last * part);
    return words.slice(at, at + SEED).join(' ');
  });
}
