import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../tests/support/properties.ts';
import { indexBatches } from './index-batches.ts';

const BOUNDS = { posts: 5, characters: 100 };

/** The latest first. */
function dated(...dates: string[]) {
  return dates.map((date) => ({ date, characters: 10 }));
}

function sizes(posts: ReturnType<typeof dated>): number[] {
  return indexBatches(posts, BOUNDS).map(({ length }) => length);
}

describe('batches of posts', () => {
  test('are whole months, as many as fit, from the oldest on', () => {
    expect(
      sizes(dated('2020-03-02', '2020-03-01', '2020-02-09', '2020-02-08', '2020-01-05', '2020-01-04')),
    ).toEqual([2, 4]);
  });

  test('are cut by days where a month is too large, and by posts where a day is', () => {
    const day = Array.from({ length: 7 }, () => '2020-01-02');
    expect(sizes(dated('2020-01-04', '2020-01-04', ...day, '2020-01-01'))).toEqual([5, 5]);
  });

  test('are as small as texts are long', () => {
    const posts = dated('2020-03-01', '2020-02-01', '2020-01-01').map((post) => ({
      ...post,
      characters: 60,
    }));
    expect(indexBatches(posts, BOUNDS)).toHaveLength(3);
  });

  const archive = fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 400 }), characters: fc.integer({ min: 0, max: 120 }) }))
    .map((posts) =>
      posts
        .map(({ day, characters }) => ({
          date: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
          characters,
        }))
        .sort((a, b) => (a.date < b.date ? 1 : -1)),
    );

  test('hold every post once, in order, and no more than they may', () => {
    fc.assert(
      fc.property(archive, (posts) => {
        const batches = indexBatches(posts, BOUNDS);
        expect(batches.flat()).toEqual(posts);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(BOUNDS.posts);
          const characters = batch.reduce((sum, post) => sum + post.characters, 0);
          expect(batch.length === 1 || characters <= BOUNDS.characters).toBe(true);
        }
      }),
    );
  });

  test('stay what they are, but for the last of them, when posts of later months come', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 12 }), (posts, later) => {
        const more = dated(...Array.from({ length: later }, () => '2022-01-01'));
        const before = indexBatches(posts, BOUNDS);
        const after = indexBatches([...more, ...posts], BOUNDS);
        expect(after.slice(after.length - before.length + 1)).toEqual(before.slice(1));
      }),
    );
  });
});
