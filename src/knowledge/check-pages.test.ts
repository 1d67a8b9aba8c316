import { expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { addressOf, titleOf } from './address.ts';

const page = (front: string, body = '') => `---\n${front}---\n\n${body}\n`;

test('a page has an address of its own, and its links are references like others', () => {
  const kb = knowledgeOf({
    ...SMALL,
    'pages/home.mdx': page('title: Rings\n', 'See [[one-ring]].'),
    'pages/who.mdx': page('title: Who\nformerIds: [us]\n', 'Back to [[home]].'),
  });
  expect(kb.problems).toEqual([]);
  expect([addressOf(kb, 'who'), addressOf(kb, 'us'), addressOf(kb, 'home')]).toEqual(['who/', 'who/', '']);
  expect(titleOf(kb, 'us')).toBe('Who');
  expect(kb.backlinks.get('one-ring')).toContainEqual({ from: 'home', collection: 'pages', as: 'link' });
});

test('what is wrong with a page is told by its line: a broken link, code, a name that is taken', () => {
  const { problems } = knowledgeOf({
    ...SMALL,
    'pages/who.mdx': page('title: Who\n', 'See [[one-rin]].\n\n{process.exit()}'),
    'pages/search.mdx': page('title: Search\nformerIds: [posts]\n'),
  });
  expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    'pages/search.mdx:1: /search/ is an address that the site needs itself: give the page another name',
    'pages/search.mdx:3: /posts/ is an address that the site needs itself: give the page another name',
    expect.stringMatching(/^pages\/who\.mdx:5: /),
    expect.stringMatching(/^pages\/who\.mdx:7: /),
  ]);
});
