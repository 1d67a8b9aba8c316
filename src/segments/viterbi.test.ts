import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNT } from './model.ts';
import { decode, NO_LABEL } from './viterbi.ts';

const score = fc.integer({ min: -300, max: 300 });
const rows = (count: number) => fc.array(score, { minLength: count, maxLength: count });

/** The best score of any labels, each of three lines one of the first three: tried all. */
function bestByTrial(after: Int32Array, own: Int32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < 3; a++)
    for (let b = 0; b < 3; b++)
      for (let c = 0; c < 3; c++) best = Math.max(best, scoreOf(after, own, [a, b, c]));
  return best;
}

function scoreOf(after: Int32Array, own: Int32Array, labels: readonly number[]): number {
  return labels.reduce(
    (sum, label, i) =>
      sum +
      (own[i * COUNT + label] ?? 0) +
      (i === 0 ? 0 : (after[(labels[i - 1] ?? 0) * COUNT + label] ?? 0)),
    0,
  );
}

test('no labels score better than the decoded ones', () => {
  fc.assert(
    fc.property(rows(9), rows(9), (steps, scores) => {
      const after = new Int32Array(COUNT * COUNT);
      const own = new Int32Array(3 * COUNT).fill(-1e6);
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++) {
          after[i * COUNT + j] = steps[i * 3 + j] ?? 0;
          own[i * COUNT + j] = scores[i * 3 + j] ?? 0;
        }
      const decoded = decode(after, own, 3, NO_LABEL, NO_LABEL);
      expect(scoreOf(after, own, [...decoded])).toBe(bestByTrial(after, own));
    }),
  );
});

test('the settled labels on both sides count', () => {
  const after = new Int32Array(COUNT * COUNT);
  const own = new Int32Array(COUNT);
  after[4 * COUNT + 7] = 10;
  after[9 * COUNT + 4] = 5;
  expect([...decode(after, own, 1, 4, NO_LABEL)]).toEqual([7]);
  expect([...decode(after, own, 1, NO_LABEL, 4)]).toEqual([9]);
});
