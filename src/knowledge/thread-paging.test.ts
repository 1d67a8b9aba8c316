import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenPages, pagesByWeight, pagesOfPosts } from './thread-paging.ts';

describe('the pages of a thread', () => {
  test('are one for 200 posts, and have a hundred posts each for more', () => {
    expect(evenPages(0)).toEqual([0]);
    expect(evenPages(200)).toEqual([0]);
    expect(evenPages(253)).toEqual([0, 100, 200]);
  });

  test('close by weight before they are too heavy; a post without text weighs something too', () => {
    expect(pagesByWeight([])).toEqual([0]);
    expect(pagesByWeight([1000, 1000])).toEqual([0]);
    expect(pagesByWeight([15_000, 15_000, 1000])).toEqual([0, 1]);
    expect(pagesByWeight([1000, 90_000, 1000])).toEqual([0, 1, 2]);
    expect(pagesByWeight(new Array(250).fill(0))).toEqual([0, 40, 80, 120, 160, 200, 240]);
  });

  test('begin in order, hold a post at the least, and are too heavy only where one post alone is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1 }), (lengths) => {
        const starts = pagesByWeight(lengths);
        starts.forEach((start, page) => {
          const own = lengths.slice(start, starts[page + 1]);
          expect(own.length).toBeGreaterThan(0);
          if (own.length > 1)
            expect(own.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(24_000);
        });
      }),
    );
  });

  test('are told by post', () => {
    const tree = ['a', 'b', 'c', 'd'].map((post) => ({ post, depth: 0 }));
    expect([...pagesOfPosts(tree, [0, 1, 3]).values()]).toEqual([1, 2, 2, 3]);
  });
});
