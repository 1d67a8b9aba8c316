import { describe, expect, test } from 'vitest';
import { type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { threadPage } from './index.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-000002';
const LAST = '2020-03-02-a-author-000003';
const answering = (id: string) => `inReplyTo: ${id}@example.org\n`;

/** The post of SMALL, which has two arguments, and two answers below it without any. */
const FILES: Files = {
  ...SMALL,
  'parley.yaml': 'format: 2\nposts: threads\n',
  [`posts/${REPLY}.mdx`]: postFile(
    REPLY,
    '> One ring is enough for\n> all we do.\n\nNot for <b>us</b>.\n',
    `lists: [rings]\n${answering(ROOT)}`,
  ),
  [`posts/${LAST}.mdx`]: postFile(LAST, '> Not for <b>us</b>.\n\nWhy?\n', answering(REPLY)),
};

function pagesOf(files: Files): string[] {
  const kb = knowledgeOf(files);
  const [thread] = kb.threads.values();
  if (thread === undefined) throw new Error('no thread');
  return [0, ...(kb.places.starts.get(thread.id) ?? [0]).slice(1)].map(
    (_, at) => threadPage(kb, thread, at + 1, new URL('https://example.org')).main.text,
  );
}

describe('a page of whole posts', () => {
  const [page = ''] = pagesOf(FILES);

  test('has a post under its id, its paragraphs under ids behind it, its lines by number, and its place in time', () => {
    expect(page).toContain(`<article id="${REPLY}"`);
    expect(page).toContain('<span id="P2"></span>');
    expect(page).toMatch(new RegExp(`id="(${REPLY}/p-[0-9a-f]{8})" href="#\\1"`));
    expect(page).toContain('data-line="4"');
    expect(page).toContain('Not for &lt;b&gt;us&lt;/b&gt;.');
  });

  test('has the facts of a post, how to reply to it and how to cite it', () => {
    expect(page).toContain(`<code data-copy="Message-ID">${REPLY}@example.org</code>`);
    expect(page).toMatch(/<dt>To<\/dt><dd>.*rings/);
    expect(page.split('class="Z3988"')).toHaveLength(3);
    expect(page).toContain(encodeURIComponent(`/threads/${ROOT}/#${REPLY}`));
  });

  test('links a quotation to its paragraph and a paragraph to its answer, on the page or on the page of a post', () => {
    expect(page).toContain(`<p class="source"><a href="/posts/${ROOT}/#p-`);
    expect(page).toContain(`<p class="source"><a href="#${REPLY}/p-`);
    expect(page).toContain(`<span>Answered by</span> <a href="#${LAST}/p-`);
  });

  test('holds of a post with a page of its own the beginning alone, under its id', () => {
    expect(page).toContain(`<article id="${ROOT}" class="thread-post is-brief"`);
    expect(page).toContain(`<a href="/posts/${ROOT}/">The whole post, with 2 arguments</a>`);
    expect(page).not.toContain(`id="${ROOT}/p-`);
  });

  test('has no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads to a post on another page by the address of that', () => {
    const long = `> One ring is enough for\n> all we do.\n\n${'And more of it.\n'.repeat(2000)}`;
    const pages = pagesOf({ ...FILES, [`posts/${LAST}.mdx`]: postFile(LAST, long, answering(REPLY)) });
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain(`<a class="to" href="../#${REPLY}">to `);
    expect(pages[0]).not.toContain(`id="${LAST}"`);
  });
});
