import type { Result } from './answer.ts';
import { folds, withMore } from './folds.ts';

/** Maximum number of posts loaded, as a multiple of those shown, to replace duplicates that were folded. */
const TIMES = 3;

/**
 * The first `shown` results, with duplicates folded. An index of posts knows no titles, so posts are loaded first: as many as are shown,
 * and one more for each that was folded.
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
