import { describe, expect, it } from 'vitest';
import { askedBy } from './asked-terms.ts';
import { borneMeanings } from './borne-meanings.ts';
import type { Pagefind } from './pagefind.ts';

/** An index that finds posts by the exact words that they have. */
function indexOf(posts: Readonly<Record<string, string>>): Pagefind {
  return {
    async search(term) {
      const word = (term ?? '').replaceAll('"', '');
      const results = Object.entries(posts).flatMap(([id, text]) => {
        const words = text.split(' ').flatMap((one, place) => (one === word ? [place] : []));
        return words.length === 0
          ? []
          : [{ id, score: 1, words, data: () => Promise.reject(new Error('unread')) }];
      });
      return { results, filters: {} };
    },
    filters: async () => ({}),
  };
}

const index = indexOf({
  a: 'copper kettle',
  b: 'cooper kettle',
  c: 'nettle soup and then something else of copper',
  d: 'tin kettle',
});

/** The choices for a query, from what its words may mean, the likeliest first. */
const choices = async (typed: string, meant: Readonly<Record<string, readonly string[]>>) => {
  const candidates = Object.entries(meant).map(
    ([term, words]) => [term, words.map((word, doubt) => ({ word, doubt }))] as const,
  );
  const candidatesBorne = await borneMeanings(index, askedBy(typed.split(' ')), new Map(candidates));
  return candidatesBorne.map(({ meanings }) => [...meanings.values()].join(' '));
};

describe('what mistyped terms may mean together', () => {
  it('is what some post has, the likelier meanings first, words that follow each other before others', async () => {
    expect(
      await choices('coper kettel', { coper: ['copper', 'cooper'], kettel: ['kettle', 'nettle'] }),
    ).toEqual(['copper kettle', 'cooper kettle', 'copper nettle']);
  });

  it('stands with the words that were not mistyped', async () => {
    expect(await choices('kettel tin', { kettel: ['nettle', 'kettle'] })).toEqual(['kettle']);
  });

  it('is the likeliest of each where no post has all', async () => {
    expect(await choices('coper netle tin', { coper: ['cooper'], netle: ['nettle'] })).toEqual([
      'cooper nettle',
    ]);
  });
});
