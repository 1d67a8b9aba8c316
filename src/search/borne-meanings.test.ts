import { describe, expect, it } from 'vitest';
import { borneMeanings } from './borne-meanings.ts';
import type { Pagefind } from './pagefind.ts';

/** An index that finds posts by the exact words that they have. */
function indexOf(posts: Readonly<Record<string, string>>): Pagefind {
  return {
    async search(term) {
      const word = (term ?? '').replaceAll('"', '');
      const ids = Object.keys(posts).filter((id) => posts[id]?.split(' ').includes(word));
      const results = ids.map((id) => ({
        id,
        score: 1,
        words: [],
        data: () => Promise.reject(new Error('unread')),
      }));
      return { results, filters: {} };
    },
    filters: async () => ({}),
  };
}

const index = indexOf({ a: 'copper kettle', b: 'cooper kettle', c: 'copper nettle', d: 'copper nettle' });
const choices = async (candidates: readonly (readonly [string, readonly string[]])[]) =>
  (await borneMeanings(index, new Map(candidates))).map((choice) => [...choice.values()].join(' '));

describe('what mistyped terms may mean together', () => {
  it('is what some post has, the likelier meanings first, of equals what more posts have', async () => {
    expect(
      await choices([
        ['coper', ['copper', 'cooper']],
        ['kettel', ['kettle', 'nettle']],
      ]),
    ).toEqual(['copper kettle', 'copper nettle', 'cooper kettle']);
  });

  it('is the likeliest of each where no post has all', async () => {
    expect(
      await choices([
        ['coper', ['cooper']],
        ['netle', ['nettle']],
      ]),
    ).toEqual(['cooper nettle']);
  });
});
