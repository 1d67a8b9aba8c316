import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

describe('words that follow each other as they were typed', () => {
  it.each<[string, number[][], number]>([
    ['all of them', [[3], [4], [5]], 1],
    ['all, in one identifier', [[3], [3], [4]], 1],
    ['with one word between two of them', [[3], [5], [6]], 0.875],
    ['in another order', [[5], [4], [3]], 0],
    ['far apart', [[3], [30], [300]], 0],
    ['two of three', [[3], [4], [30]], 0.5],
    [
      'two and two, but not in one place',
      [
        [3, 40],
        [4, 30],
        [31, 50],
      ],
      0.5,
    ],
    ['one word', [[3]], 0],
    ['a word that is not there', [[3], [], [4]], 0],
  ])('%s', (_what, places, worth) => {
    expect(inOrder(places)).toBe(worth);
  });

  it('a word that was typed twice stands twice', () => {
    const [once, twice] = [[3], [3, 4]];
    expect(inOrder([once, once])).toBe(0);
    expect(inOrder([twice, twice])).toBe(1);
  });
});
