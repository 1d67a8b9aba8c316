import { expect, test } from 'vitest';
import { edited, knowledgeOf } from '../../tests/support/knowledge.ts';
import { RICH } from '../../tests/support/rich-debate.ts';
import { knownMessages } from './known-messages.ts';

const FIRST = 'posts/2020-03-02-a-author-00000a.mdx';

function knownOf(files: typeof RICH) {
  const kb = knowledgeOf(files);
  const debate = kb.debates.get('rings');
  if (debate === undefined) throw new Error('there is no debate');
  return knownMessages(kb, debate);
}

test('what a debate holds, and what its arguments name', () => {
  expect(knownOf(RICH)).toEqual({ held: 3, reconstructed: 0, apart: 0, named: ['away@example.org'] });
});

test('messages that its posts answer or refer to are known, each once, and those that are here are held', () => {
  const refers =
    'inReplyTo: gone@example.org\nreferences: [gone@example.org, older@example.org, 2020-03-03-b-reader-00000b@example.org]\nthread:';
  expect(knownOf(edited(RICH, FIRST, 'thread:', refers)).named).toEqual([
    'away@example.org',
    'gone@example.org',
    'older@example.org',
  ]);
});

test('a post that was put together is known and not held', () => {
  const files = edited(
    RICH,
    FIRST,
    'debate: rings',
    'reconstructed: { from: [2020-03-03-b-reader-00000b] }\ndebate: rings',
  );
  expect(knownOf(files)).toMatchObject({ held: 2, reconstructed: 1 });
});
