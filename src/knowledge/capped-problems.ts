import type { Problem } from '../entries/index.ts';

/** How many problems of one kind in one file are told one by one. */
const TOLD = 20;

/** A problem, or the last of its kind in a file, which stands for those that are left out. */
export type CappedProblem = Problem & {
  /** How many this one stands for, in place of being told one by one. */
  readonly more?: number;
};

/**
 * Problems without most of those that a file has many of: after the first 20 of a code and severity, one says how many more there are, at the place of the
 * first of these. Otherwise a file of a few hundred kilobytes could fill a log with megabytes.
 */
export function cappedProblems(problems: readonly Problem[]): CappedProblem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((problem): CappedProblem[] => {
    const key = keyOf(problem);
    const at = (seen.get(key) ?? 0) + 1;
    seen.set(key, at);
    const more = (counts.get(key) ?? 0) - TOLD;
    // One that is left out takes as long to tell as that it is.
    if (at <= TOLD || more === 1) return [problem];
    if (at > TOLD + 1) return [];
    const { suggestion: _, ...first } = problem;
    return [{ ...first, message: `and ${more} more of this kind in ${problem.file}`, more }];
  });
}

function keyOf({ file, code, severity }: Problem): string {
  return JSON.stringify([file, code, severity]);
}
