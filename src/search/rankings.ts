import { POST_RANKING } from './pagefind.ts';

/** Ranking parameters of an index. */
export interface Ranking {
  /** Pagefind's option `ranking`. */
  readonly ranking: typeof POST_RANKING;
  /** Factor for its scores. */
  readonly scale: number;
}

/** Number of posts of an index, and their average number of words, if its site publishes it. */
export interface Lengths {
  readonly posts: number;
  readonly postLength?: number | undefined;
}

/** The largest term saturation that Pagefind takes; any larger counts as this. */
const MOST_SATURATION = 2;

/**
 * Ranking parameters for indexes that are searched together. Pagefind compares the length of a post with the average of its own index. In
 * its formula (BM25 with b = 1) the average only occurs together with the term saturation k, in k * length / average, apart from a factor k
 * + 1. So with a k of its own, each index scores as with the average of all. If that k is too large for one index, all are reduced by the
 * same factor, so scores stay comparable. The bonus for titles does not depend on length, so the factor is removed from it.
 */
export function rankings(indexes: readonly Lengths[]): Ranking[] {
  const isKnown = indexes.every(({ postLength = 0 }) => postLength > 0);
  if (!isKnown || indexes.length === 1) return indexes.map(() => ({ ranking: POST_RANKING, scale: 1 }));
  const lengths = indexes.map(({ postLength = 0 }) => postLength);
  const words = indexes.reduce((sum, { posts, postLength = 0 }) => sum + posts * postLength, 0);
  const average = words / indexes.reduce((sum, { posts }) => sum + posts, 0);
  const { termSaturation, metaWeights } = POST_RANKING;
  const perWord = Math.min(
    termSaturation / average,
    MOST_SATURATION / lengths.reduce((most, one) => Math.max(most, one), 0),
  );
  return lengths.map((length) => {
    const saturation = perWord * length;
    const factor = (saturation + 1) / (termSaturation + 1);
    const weights = Object.entries(metaWeights).map(([name, weight]) => [name, weight * factor]);
    return {
      ranking: {
        ...POST_RANKING,
        termSaturation: saturation,
        metaWeights: Object.fromEntries(weights) as typeof metaWeights,
      },
      scale: 1 / factor,
    };
  });
}
