import { expect, test } from 'vitest';
import { edited, knowledgeOf } from '../../../tests/support/knowledge.ts';
import { RICH } from '../../../tests/support/rich-debate.ts';
import { anchorOf, stepsOf } from './steps.ts';

const FIRST = '2020-03-02-a-author-00000a';
const SECOND = '2020-03-03-b-reader-00000b';

function stepsIn(files: typeof RICH) {
  const kb = knowledgeOf(files);
  return stepsOf(kb, kb.debates.get('rings')?.arguments ?? []);
}

test('an exchange is told message by message', () => {
  expect(stepsIn(RICH).map(({ by, made }) => [by, made.map(({ id }) => id)])).toEqual([
    ['b-reader', ['cited']],
    ['a-author', ['enough', 'burden']],
    ['b-reader', ['safer']],
    ['b-reader', ['right']],
  ]);
});

test('arguments of one message stand in the order of their words, whatever the order of the curator', () => {
  const swapped = edited(
    edited(RICH, `posts/${FIRST}.mdx`, 'exact: One ring is enough.', 'exact: LATER'),
    `posts/${FIRST}.mdx`,
    'exact: Two are a burden.',
    'exact: One ring is enough.',
  );
  const files = edited(swapped, `posts/${FIRST}.mdx`, 'exact: LATER', 'exact: Two are a burden.');
  expect(stepsIn(files)[1]?.made.map(({ id }) => id)).toEqual(['burden', 'enough']);
});

test('a message says whom it replies to, where that is held', () => {
  const replies = edited(RICH, `posts/${SECOND}.mdx`, 'thread:', `inReplyTo: ${FIRST}@example.org\nthread:`);
  // The last says itself what it continues.
  const whom = stepsIn(replies).map(({ repliesTo }) => repliesTo);
  expect(whom).toEqual([undefined, undefined, 'a-author', 'b-reader']);
});

test('arguments of the debate keep the fragments that they have on its own page', () => {
  expect(anchorOf('rings', 'rings#cited')).toBe('cited');
  expect(anchorOf('rings', `${FIRST}#enough`)).toBe(`${FIRST}/enough`);
});
