import { describe, expect, test } from 'vitest';
import type { Entry } from '../entries/index.ts';
import { buildKnowledge } from '../knowledge/index.ts';
import { overviewOf, pagesOf } from './overview.ts';

function post(id: string, date: string, thread: string, inReplyTo?: string): Entry<'posts'> {
  return {
    collection: 'posts',
    id,
    file: `posts/${id}.mdx`,
    data: {
      id,
      messageId: `${id}@example.org`,
      date,
      from: 'a-author',
      subject: 'A subject',
      lists: [],
      references: [],
      thread: `${thread}@example.org`,
      threadSlugs: [],
      ...(inReplyTo === undefined ? {} : { inReplyTo: `${inReplyTo}@example.org` }),
      sources: [],
      body: '0'.repeat(64),
      attachments: [],
      defects: [],
      conflicts: [],
      positions: [],
      leaves: [],
      arguments: [],
    },
    body: 'Words.\n',
    bodyLine: 10,
    matter: '',
  };
}

const kb = buildKnowledge({
  entries: [
    post('one', '2020-01-01T00:00:00Z', 'one'),
    post('two', '2020-01-03T00:00:00Z', 'one', 'one'),
    post('three', '2020-01-02T00:00:00Z', 'one', 'one'),
    post('other', '2020-01-02T12:00:00Z', 'other'),
  ],
  problems: [],
});

describe('the overview of an archive', () => {
  test('has the thread with the latest post first', () => {
    expect(overviewOf(kb).threads.map(({ slug }) => slug)).toEqual(['one', 'other']);
  });

  test('knows what stands before and after a post in time in its thread', () => {
    expect(overviewOf(kb).neighbours.get('three')).toEqual({ previous: 'one', next: 'two', at: 1 });
    expect(overviewOf(kb).neighbours.get('other')).toEqual({ previous: undefined, next: undefined, at: 0 });
  });

  test('is computed once for a knowledge base', () => {
    expect(overviewOf(kb)).toBe(overviewOf(kb));
    expect(pagesOf(kb)).toBe(1);
  });
});
