import { expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { createIndex } from './engine.ts';
import { query } from './query.ts';
import { searchRecords } from './records.ts';

const adopted = edited(
  SMALL,
  'debates/rings.mdx',
  '    question:',
  '    adopted: { position: two-rings, by: Rings 2, on: 2020-05-01 }\n    question:',
);

const answerTo = (text: string, files = SMALL) =>
  query(createIndex(searchRecords(knowledgeOf(files))), `kind:position ${text}`, { facets: true });
const titles = (text: string, files = SMALL) =>
  answerTo(text, files).groups.flatMap(({ results }) => results.map(({ record }) => record.title));

it.each([
  ['is:unopposed', ['One ring']],
  ['is:open-objection', ['Two rings']],
  ['is:"open objection"', ['Two rings']],
  ['-is:open-objection', ['One ring']],
  ['is:contested', []],
  ['is:stands', ['One ring']],
  ['is:answered', ['Two rings']],
  ['is:open', ['Two rings']],
])('%s finds positions by label, by the terms of before too', (text, expected) => {
  expect(titles(text)).toEqual(expected);
});

it('finds what was adopted by that, and by what follows from its arguments', () => {
  expect(titles('is:adopted', adopted)).toEqual(['Two rings']);
  expect(titles('is:answered', adopted)).toEqual(['Two rings']);
});

it('names a label in what results can be narrowed to', () => {
  expect(answerTo('is:open-objection').facets?.is).toContainEqual({
    value: 'open-objection',
    name: 'open objection',
    count: 1,
  });
});
