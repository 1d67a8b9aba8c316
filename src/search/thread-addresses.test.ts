import { expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { searchRecords } from './records.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = [1, 2, 3].map((number) => `2020-03-02-a-author-00000${number}`);

/** Three threads by themselves, of which the last post makes one. */
const JOINED: Files = {
  ...SMALL,
  [`posts/${SECOND}.mdx`]: postFile(SECOND, 'Another ring.\n'),
  [`posts/${THIRD}.mdx`]: postFile(
    THIRD,
    'A third ring is too much.\n',
    `references: [${FIRST}@example.org, ${SECOND}@example.org]\ndebate: rings\narguments:\n  - id: much\n    objectsTo: two-rings\n    gist: Too much.\n    exact: A third ring is too much.\n`,
  ),
};

function addresses(kb: KnowledgeBase, kind: string): string[] {
  return searchRecords(kb).flatMap((record) => (record.kind === kind ? [record.address] : []));
}

test('what stands in threads that a post joined has the address of the one thread there is', () => {
  const kb = knowledgeOf(JOINED);
  expect(kb.threads.size).toBe(1);
  const [thread] = kb.threads.values();
  expect(addresses(kb, 'thread')).toEqual([`threads/${thread?.slug}/`]);
  expect(addresses(kb, 'argument')).toContain(`posts/${THIRD}/#much`);
});

test('so has what stands in them where posts are read on their thread', () => {
  const kb = knowledgeOf({ ...JOINED, 'parley.yaml': 'format: 2\ntitle: Rings\nposts: threads\n' });
  const [thread] = kb.threads.values();
  const here = `threads/${thread?.slug}/`;
  expect(addresses(kb, 'thread')).toEqual([here]);
  expect(addresses(kb, 'post')).toContain(`${here}#${SECOND}/L1`);
});

test('a thread has its own address whatever its first post is called: a Message-ID with #, or none', () => {
  for (const messageId of ['messageId: a#enough@example.org\n', '']) {
    const named = edited(SMALL, `posts/${FIRST}.mdx`, `messageId: ${FIRST}@example.org\n`, messageId);
    const id = messageId === '' ? FIRST : 'a#enough@example.org';
    const kb = knowledgeOf(
      edited(named, `posts/${FIRST}.mdx`, `thread: ${FIRST}@example.org`, `thread: '${id}'`),
    );
    const [thread] = kb.threads.values();
    expect(addresses(kb, 'thread')).toEqual([`threads/${thread?.slug}/`]);
  }
});
