import { POST_RANKING } from './pagefind.ts';

/** How an index ranks its posts. */
export interface Ranking {
  /** Pagefind's option `ranking`. */
  readonly ranking: typeof POST_RANKING;
  /** What scores are to be multiplied by. */
  readonly scale: number;
}

/** Posts of an index, and how many words one has on average, where its site says so. */
export interface Lengths {
  readonly posts: number;
  readonly postLength?: number | undefined;
}

/** The largest term saturation that Pagefind takes; any larger counts as this. */
const MOST_SATURATION = 2;

/**
 * How to rank the posts of indexes that are searched together. Pagefind holds the length of a post against the average of its own
 * index. In its formula (BM25 with b = 1) the average stands beside the term saturation k alone, k * length / average, but for a factor
 * k + 1: with a k of its own, each index scores as by the average of all. Where the posts of one are so long that its k would be too large, that of
 * each is smaller by as much: scores compare still. What titles add is no matter of length, and has the factor taken out.
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
