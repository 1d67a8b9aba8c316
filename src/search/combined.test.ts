import { describe, expect, it } from 'vitest';
import { combined } from './combined.ts';
import { createIndex } from './engine.ts';
import { NO_POSTS, type PostsFound } from './posts.ts';
import { query } from './query.ts';
import type { SearchRecord } from './record.ts';

function thread(title: string): SearchRecord {
  const empty = { text: '', names: [], author: '', date: '', debate: '' };
  return { ...empty, kind: 'thread', title, address: `threads/${title}/` };
}

const index = createIndex(['Kettles in C++', 'Kettles in C', 'Teapots'].map(thread));
const posts: PostsFound = { ...NO_POSTS, group: { kind: 'post', total: 1, results: [] } };

function kinds(text: string, found: PostsFound): string[] {
  return combined(text, query(index, text), found, index).groups.map(({ kind }) => kind);
}

describe('entries and posts', () => {
  it('are shown together where both have every word', () => {
    expect(kinds('kettles', posts)).toEqual(['thread', 'post']);
  });

  it.each(['kettels', 'kettles zeppelin'])(
    '%s: entries are left out where posts alone have every word',
    (text) => {
      expect(kinds(text, posts)).toEqual(['post']);
      expect(kinds(text, { ...posts, how: 'some' })).toEqual(['thread', 'post']);
    },
  );
});

it('entries without the signs of a query are left out where they must have them', () => {
  const titles = (text: string, signed: boolean) =>
    query(index, text, { signed }).groups.flatMap(({ results }) => results.map(({ title }) => title.text));
  expect(titles('kettles C++', true)).toEqual(['Kettles in C++']);
  expect(titles('Kettles --in', false)).toHaveLength(2);
  expect(titles('Kettles --in', true)).toEqual([]);
});
