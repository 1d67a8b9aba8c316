import { describe, expect, test } from 'vitest';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { treeAround } from './tree-window.ts';

/** A knowledge base of one thread: the parent of each post, by id, each after its parent. */
function threadOf(parents: Readonly<Record<string, string | undefined>>): KnowledgeBase {
  const ids = Object.keys(parents);
  const posts = new Map(
    ids.map((id) => {
      const replies = ids.filter((one) => parents[one] === id);
      return [id, { id, thread: 't', parent: parents[id], replies }];
    }),
  );
  const depthOf = (id: string): number => (parents[id] === undefined ? 0 : depthOf(parents[id]) + 1);
  const tree = ids.map((post) => ({ post, depth: depthOf(post) }));
  return { posts, threads: new Map([['t', { tree, posts: ids }]]) } as unknown as KnowledgeBase;
}

/** The lines around a post, indented. */
function around(kb: KnowledgeBase, id: string): string[] {
  return treeAround(kb, kb.posts.get(id) as PostNode).map(
    (line) => ' '.repeat(line.depth) + (line.hidden === undefined ? line.post : `(${line.hidden})`),
  );
}

describe('where a post stands in its thread', () => {
  test('is the whole tree of a short one', () => {
    const kb = threadOf({ root: undefined, a: 'root', b: 'a', c: 'root' });
    expect(around(kb, 'b')).toEqual(['root', ' a', '  b', ' c']);
  });

  test('is its root, nearest ancestors, siblings and replies in a long one', () => {
    const parents: Record<string, string | undefined> = { p0: undefined };
    for (let depth = 1; depth < 9; depth++) parents[`p${depth}`] = `p${depth - 1}`;
    for (let at = 0; at < 9; at++) parents[`s${at}`] = 'p8';
    for (let at = 0; at < 10; at++) parents[`r${at}`] = 's4';
    expect(around(threadOf(parents), 's4')).toEqual([
      'p0',
      ' (5)',
      '  p6',
      '   p7',
      '    p8',
      '     (2)',
      '     s2',
      '     s3',
      '     s4',
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `      r${at}`),
      '      (2)',
      '     s5',
      '     s6',
      '     (2)',
    ]);
  });

  test('of a root shows its replies', () => {
    const parents: Record<string, string | undefined> = { p0: undefined };
    for (let at = 1; at < 20; at++) parents[`p${at}`] = 'p0';
    expect(around(threadOf(parents), 'p0')).toEqual([
      'p0',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => ` p${at}`),
      ' (11)',
    ]);
  });
});
