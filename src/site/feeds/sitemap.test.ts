import { expect, test } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { pagePaths } from './sitemap.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-000002';

function pathsOf(posts: string): string[] {
  const text = 'And more of it.\n'.repeat(2000);
  const kb = knowledgeOf({
    ...SMALL,
    'parley.yaml': `format: 2\nposts: ${posts}\n`,
    [`posts/${REPLY}.mdx`]: postFile(REPLY, text, `inReplyTo: ${ROOT}@example.org\n`),
  });
  return pagePaths(kb).filter((path) => /^(?:posts|threads)\/./.test(path));
}

test('a sitemap has the pages of posts and the first of each thread', () => {
  expect(pathsOf('pages').sort()).toEqual([`posts/${ROOT}/`, `posts/${REPLY}/`, `threads/${ROOT}/`]);
});

test('a sitemap has every page of a thread where posts are read on them, and no fragments', () => {
  expect(pathsOf('threads').sort()).toEqual([`posts/${ROOT}/`, `threads/${ROOT}/`, `threads/${ROOT}/2/`]);
});
