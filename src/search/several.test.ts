import { describe, expect, test } from 'vitest';
import type { PagefindPage } from './pagefind.ts';
import { type PagefindInstance, severalAsOne } from './several.ts';

/**
 * An index of posts, each a text; a post is scored by how rare the words asked for are in the index (BM25), each word once. As Pagefind does,
 * it takes the beginning of a word that it has not, but for one in quotation marks.
 */
function indexOf(posts: readonly string[]): PagefindInstance {
  const known = new Set(posts.flatMap((text) => text.split(' ')));
  const taken = (word: string): string => (known.has(word) || word === '' ? word : taken(word.slice(0, -1)));
  const having = (word: string) => posts.filter((text) => text.split(' ').includes(word)).length;
  const rarity = (word: string) => Math.log(1 + (posts.length - having(word) + 0.5) / (having(word) + 0.5));
  return {
    preload: async () => undefined,
    filters: async () => ({}),
    async search(term) {
      const words =
        term === null ? [] : term.startsWith('"') ? [term.slice(1, -1)] : term.split(' ').map(taken);
      const results = posts.flatMap((text, i) => {
        if (!words.every((word) => text.split(' ').includes(word))) return [];
        const score = words.reduce((sum, word) => sum + rarity(word), 0);
        const page: PagefindPage = { url: `posts/${text}/`, content: text, meta: {}, filters: {} };
        return [{ id: String(i), score, words: [], data: async () => page }];
      });
      return { results, filters: {} };
    },
  };
}

const scoresIn = async (parts: readonly (readonly string[])[], term: string) =>
  (
    await severalAsOne(parts.map((posts) => ({ instance: indexOf(posts), scale: 1 }))).search(term)
  ).results.map(({ score }) => score);

describe('several indexes', () => {
  const common = ['kettle on', 'kettle off', 'kettle up', 'ring'];
  const rare = ['kettle down', 'ring one', 'ring two', 'ring three'];

  test('give a post the score that it has in an index of all, however rare its words are in its own', async () => {
    const [whole = 0] = await scoresIn([[...common, ...rare]], 'kettle');
    const scores = await scoresIn([common, rare], 'kettle');
    expect(scores).toHaveLength(4);
    for (const score of scores) expect(score).toBeCloseTo(whole, 10);
  });

  test('leave the scores of a single one as they are', async () => {
    const { results } = await indexOf(common).search('kettle on');
    expect(await scoresIn([common], 'kettle on')).toEqual(results.map(({ score }) => score));
  });

  test('count a word for none that has only its beginning', async () => {
    const posts = ['watermarks one', 'watermarks two one', 'one two', 'two three'];
    const wet = ['water one', 'water two', 'water three', 'water four', 'ring'];
    const whole = await scoresIn([[...posts, ...wet]], 'watermarks one');
    const scores = await scoresIn([posts, wet], 'watermarks one');
    expect(scores).toHaveLength(2);
    for (const [i, score] of scores.entries()) expect(score).toBeCloseTo(whole[i] ?? 0, 10);
  });

  test('have nothing of an index without one of the words', async () => {
    expect(await scoresIn([common, ['kettle down']], 'kettle on')).toHaveLength(1);
  });
});

test('a filter of any name is counted', async () => {
  const index = { ...indexOf([]), filters: async () => JSON.parse('{"__proto__":{"__proto__":2,"kind":1}}') };
  const filters = await severalAsOne([
    { instance: index, scale: 1 },
    { instance: index, scale: 1 },
  ]).filters();
  expect(JSON.stringify(filters)).toBe('{"__proto__":{"__proto__":4,"kind":2}}');
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
});
