import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofShare, pageProcesses } from './page-share.ts';

test('each page is of exactly one share, and shares differ by one page at most', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 4 }), (count, of) => {
      const pages = Array.from({ length: count }, (_, index) => index);
      const shares = Array.from({ length: of }, (_, at) => ofShare(pages.values(), { at, of }));
      expect(shares.flat().sort((a, b) => a - b)).toEqual(pages);
      const sizes = shares.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

/** A knowledge base with so many positions and posts. */
function base(positions: number, posts: number) {
  const many = (count: number) => new Map(Array.from({ length: count }, (_, at) => [`${at}`, {} as never]));
  return {
    debates: many(0),
    positions: many(positions),
    concepts: many(0),
    arguments: many(0),
    posts: many(posts),
  };
}

test('a second process makes pages only where there are many, few posts, and a core for it', () => {
  expect(pageProcesses(base(400, 300), 2)).toBe(2);
  expect(pageProcesses(base(400, 300), 1)).toBe(1);
  expect(pageProcesses(base(20, 300), 2)).toBe(1);
  expect(pageProcesses(base(400, 30_000), 2)).toBe(1);
});
