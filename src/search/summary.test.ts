import { expect, it } from 'vitest';
import { wordsIn } from '../words/index.ts';
import { summary } from './summary.ts';

const words = wordsIn('en');

const answer = { query: 'kettel lid', total: 2, how: 'exact', groups: [] } as const;

it.each([
  [{}, '2 results.'],
  [{ how: 'typos' }, '2 results, with typos forgiven.'],
  [{ how: 'typos', corrected: 'kettle lid' }, '2 results for “kettle lid”.'],
  [{ how: 'some' }, 'Nothing has all of these words. 2 results with some of them.'],
  [
    { how: 'some', corrected: 'kettle lid' },
    'Nothing has all words of “kettle lid”. 2 results with some of them.',
  ],
  [{ most: 1 }, '1 result with all words, then 1 with most of them.'],
  [{ total: 0 }, 'Nothing found for “kettel lid”.'],
] as const)('of %j it says %s', (more, said) => {
  expect(summary({ ...answer, ...more }, words.finding)).toBe(said);
});
