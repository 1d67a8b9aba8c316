import { expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { threadPage } from './index.ts';

const IDS = [1, 2, 3].map((number) => `2020-03-02-a-author-00000${number}`);
const [, SECOND = '', THIRD = ''] = IDS;
const REFERENCES = `references: [${IDS.slice(0, 2)
  .map((id) => `${id}@example.org`)
  .join(', ')}]\n`;

const FILES: Files = {
  ...SMALL,
  [`posts/${SECOND}.mdx`]: postFile(SECOND, 'Another ring.\n'),
  [`posts/${THIRD}.mdx`]: postFile(THIRD, 'A third.\n', REFERENCES),
};

function pagesOf(files: Files): string[] {
  const kb = knowledgeOf(files);
  return [...kb.threads.values()].map((thread) => threadPage(kb, thread, 1, undefined).main.text);
}

test('the page of a thread says which post joined it of several, by which headers, and links to them', () => {
  const [page = '', ...others] = pagesOf(FILES);
  expect(others).toEqual([]);
  expect(page).toMatch(
    /Joined by <a href="#P3"><bdi>A\. Author<\/bdi>, 2 Mar 2020<\/a>: its References name <a href="#P2"><bdi>Rings<\/bdi><\/a> and <a href="#P1"><bdi>Rings<\/bdi><\/a>/,
  );
});

test('nothing is said where each thread is one by itself', () => {
  const pages = pagesOf(edited(FILES, `posts/${THIRD}.mdx`, 'body:', 'separate: true\nbody:'));
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(page).not.toContain('Joined by');
});
