import { describe, expect, it } from 'vitest';
import { POST_RANKING } from './pagefind.ts';
import { rankings } from './rankings.ts';

/** BM25 with b = 1, as Pagefind has it, without the rarity of the word; it takes no k above 2. */
function worth(times: number, length: number, average: number, asked: number): number {
  const k = Math.min(asked, 2);
  return ((k + 1) * times) / ((k * length) / average + times);
}

describe('the rankings of indexes that are searched together', () => {
  const short = { posts: 300, postLength: 180 };
  const long = { posts: 100, postLength: 260 };

  it('make lengths count against the average of all', () => {
    const average = (300 * 180 + 100 * 260) / 400;
    for (const [i, index] of [short, long].entries()) {
      const { ranking, scale } = rankings([short, long])[i] ?? { ranking: POST_RANKING, scale: 0 };
      for (const [times, length] of [
        [1, 80],
        [7, 80],
        [3, 2000],
      ] as const) {
        const here = worth(times, length, index.postLength, ranking.termSaturation) * scale;
        expect(here).toBeCloseTo(worth(times, length, average, POST_RANKING.termSaturation), 10);
      }
      expect(ranking.metaWeights.title * scale).toBeCloseTo(POST_RANKING.metaWeights.title, 10);
    }
  });

  it('compare where the posts of one are many times as long', () => {
    const others = [short, { posts: 50, postLength: 3000 }];
    const [a = 0, b = 0] = rankings(others).map(
      ({ ranking, scale }, i) => worth(3, 400, others[i]?.postLength ?? 0, ranking.termSaturation) * scale,
    );
    expect(a).toBeCloseTo(b, 10);
  });

  it.each([[[short]], [[short, { posts: 100 }]], [[]]])(
    'are as ever where there is one, or one that does not say: %j',
    (indexes) => {
      expect(rankings(indexes)).toEqual(indexes.map(() => ({ ranking: POST_RANKING, scale: 1 })));
    },
  );
});
