import { describe, expect, test } from 'vitest';
import { type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { machineFile } from '../../machine/index.ts';
import { threadFilePaths } from '../thread-files/index.ts';
import { postRedirect } from './post-redirect.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-000002';

function filesWith(redirects: string): Files {
  return {
    ...SMALL,
    'parley.yaml': `format: 2\nposts: threads\nredirects: ${redirects}\n`,
    [`posts/${REPLY}.mdx`]: postFile(REPLY, 'Not for us.\n', `inReplyTo: ${ROOT}@example.org\n`),
  };
}

function pathsWith(redirects: string): string[] {
  const kb = knowledgeOf(filesWith(redirects));
  const publication = { base: '/' };
  return [...kb.threads.values()].flatMap((thread) => threadFilePaths({ kb, publication }, thread));
}

describe('what leads from the address that a post would have by itself', () => {
  test('is a page of its own where the settings ask for pages', () => {
    const kb = knowledgeOf(filesWith('pages'));
    const post = kb.posts.get(REPLY);
    if (post === undefined) throw new Error('no post');
    const page = postRedirect(kb, post, new URL('https://example.org'));
    expect(page).toContain(`<meta http-equiv="refresh" content="0;url=/threads/${ROOT}/#${REPLY}">`);
    expect(page).toContain(`<script data-to="/threads/${ROOT}/#${REPLY}">`);
    expect(page).toContain(`<link rel="canonical" href="https://example.org/threads/${ROOT}/">`);
    expect(pathsWith('pages')).toContain(`posts/${REPLY}/index.html`);
    for (const other of ['none', 'list']) expect(pathsWith(other)).not.toContain(`posts/${REPLY}/index.html`);
  });

  test('is a line of a list where they ask for that, under the base path', () => {
    const listWith = (redirects: string) =>
      machineFile(
        { kb: knowledgeOf(filesWith(redirects)), publication: { base: '/kb/' } },
        '_redirects',
      )?.text();
    expect(listWith('list')).toBe(`/kb/posts/${REPLY}/ /kb/threads/${ROOT}/#${REPLY} 301\n`);
    expect(listWith('none')).toBeUndefined();
  });
});
