import { describe, expect, test } from 'vitest';
import type { Thread } from '../threads/index.ts';
import { pageAt, postsOnPage, threadPages } from './thread-pages.ts';

function threadOf(length: number): Thread {
  const posts = Array.from({ length }, (_, at) => `p${at}`);
  return {
    id: 't',
    slug: 't',
    formerSlugs: [],
    subject: '',
    posts,
    joins: [],
    tree: posts.map((post) => ({ post, depth: 0 })),
  };
}

describe('a thread', () => {
  test('of 200 posts is one page', () => {
    expect(threadPages(threadOf(200))).toBe(1);
    expect(postsOnPage(threadOf(200), 1)).toHaveLength(200);
  });

  test('of more is cut into pages of 100 that hold every post once', () => {
    const thread = threadOf(253);
    const pages = [1, 2, 3].map((page) => postsOnPage(thread, page));
    expect(threadPages(thread)).toBe(3);
    expect(pages.flat()).toEqual(thread.tree);
    expect(pages.map((page) => page.length)).toEqual([100, 100, 53]);
    expect(
      thread.tree.every(({ post }, at) => pages[pageAt(thread, at) - 1]?.some((one) => one.post === post)),
    ).toBe(true);
  });
});
