import type { Result } from './answer.ts';
import { folds, withMore } from './folds.ts';

/** How many times the results that are shown are loaded at most, to fill these up where many of them say the same. */
const TIMES = 3;

/**
 * The first `shown` of what was found, what says the same folded. Of posts their index knows no titles: they are loaded, as many as are to
 * be shown and, for each that a fold took in, the next ones. What is folded is what was loaded.
 *
 * @param found Best first.
 */
export async function foldedPosts<T>(
  found: readonly T[],
  shown: number,
  load: (one: T) => Promise<Result>,
): Promise<Result[]> {
  const most = Math.min(found.length, TIMES * shown);
  const loaded: Result[] = [];
  let folded: Result[] = [];
  while (folded.length < shown && loaded.length < most) {
    const next = found.slice(loaded.length, Math.min(most, loaded.length + shown - folded.length));
    for (const one of await Promise.all(next.map(load))) loaded.push(one);
    folded = folds(loaded, ({ record }) => record).map(({ latest, others }) => withMore(latest, others));
  }
  return folded;
}
