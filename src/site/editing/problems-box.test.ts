import { expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { problemsBox } from './problems-box.ts';

const POST = '2020-03-02-a-author-000001';
const kb = knowledgeOf(
  edited(
    edited(SMALL, `posts/${POST}.mdx`, 'exact: A second ring is a burden.', 'exact: A <b>second</b> thing.'),
    'positions/two-rings.mdx',
    'issue: how-many',
    'issue: how-some',
  ),
);
const box = (path: string) => problemsBox(kb, path)?.text ?? '';

it('a page names the problems of its entries while somebody edits, with file and line', () => {
  expect(box('positions/two-rings/')).toContain('1 problem on this page');
  expect(box('positions/two-rings/')).toContain('positions/two-rings.mdx:4: ');
  expect(box('positions/one-ring/')).toBe('');
  const slug = [...kb.threads.values()][0]?.slug;
  for (const page of [`posts/${POST}/`, `threads/${slug}/`, `threads/${slug}/2/`])
    expect(box(page)).toContain(`posts/${POST}.mdx:`);
  expect(box(`posts/${POST}/`)).not.toContain('<b>');
});

it('the home page names all of them, and a page without an entry none', () => {
  expect(box('')).toContain('2 problems');
  expect(box('positions/')).toBe('');
  expect(box('search/')).toBe('');
});
