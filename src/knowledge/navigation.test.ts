import { expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { navigationOf } from './navigation.ts';

const settings = `format: 2
navigation:
  - { title: One, to: single-ring }
  - { title: Burden, to: '2020-03-02-a-author-000001#burden' }
  - title: Gone
    to: one-rin
  - { title: Standing, to: /about/standing/ }
  - { title: Who, to: '/who/#us' }
  - { title: The list, to: 'https://lists.example.org/' }
`;
const kb = knowledgeOf({
  ...edited(SMALL, 'positions/one-ring.mdx', 'debate: rings', 'aliases: [single-ring]\ndebate: rings'),
  'parley.yaml': settings,
  'pages/who.mdx': '---\ntitle: Who we are\n---\n\n<p id="us">Us</p>\n',
  'pages/home.mdx': '---\ntitle: Rings and who wants them\n---\n\n[[one-ring]]\n',
  'pages/notes.mdx': '---\ntitle: Notes\n---\n',
  'pages/unlisted.mdx': '---\ntitle: Unlisted\nnavigation: false\n---\n',
});

test('links of the settings lead to entries, by former ids too, to paths and to addresses; pages that they do not name stand behind them', () => {
  expect(navigationOf(kb)).toEqual([
    { title: 'One', path: 'positions/one-ring/' },
    { title: 'Burden', path: 'posts/2020-03-02-a-author-000001/#burden' },
    { title: 'Standing', path: 'about/standing/' },
    { title: 'Who', path: 'who/#us' },
    { title: 'The list', url: 'https://lists.example.org/' },
    { title: 'Notes', path: 'notes/' },
  ]);
});

test('one to an entry that is not there is told by its line', () => {
  expect(kb.problems).toEqual([
    {
      code: 'broken-reference',
      file: 'parley.yaml',
      line: 6,
      message:
        'navigation.2.to: there is no "one-rin"; write the id of an entry, a path such as /about/standing/, or an https:// address',
      suggestion: 'one-ring',
    },
  ]);
});

test.each([
  ['/positions/one-rings/', '/positions/one-ring/', undefined],
  ['/threads/none/', undefined, undefined],
  ['/whoo/', '/who/', 'warning'],
  ['/guide/start/', undefined, 'warning'],
])('a path that no page has is told by its line: %s', (to, suggestion, severity) => {
  const { problems } = knowledgeOf({
    ...SMALL,
    'pages/who.mdx': '---\ntitle: Who we are\n---\n',
    'parley.yaml': `format: 2\nnavigation:\n  - { title: There, to: '${to}' }\n`,
  });
  expect(problems).toMatchObject([{ file: 'parley.yaml', line: 3, code: 'broken-reference' }]);
  expect(problems[0]?.message).toContain(to);
  expect([problems[0]?.suggestion, problems[0]?.severity]).toEqual([suggestion, severity]);
});

test('paths of lists, entries, pages and files are those of the site, with or without the last slash', () => {
  const paths = [
    '/',
    '/debates',
    '/positions/one-ring/',
    '/positions/one-ring.json',
    '/who',
    '/feed.xml',
    '/debates.json',
  ];
  const { problems } = knowledgeOf({
    ...SMALL,
    'pages/who.mdx': '---\ntitle: Who we are\n---\n',
    'parley.yaml': `format: 2\nnavigation:\n${paths.map((to) => `  - { title: There, to: '${to}' }\n`).join('')}`,
  });
  expect(problems).toEqual([]);
});

test('a link to a page below the address of one’s own page does not stand for that', () => {
  const own = knowledgeOf({
    ...SMALL,
    'pages/about.mdx': '---\ntitle: About\n---\n',
    'parley.yaml': 'format: 2\nnavigation:\n  - { title: Standing, to: /about/standing/ }\n',
  });
  expect(navigationOf(own)).toEqual([
    { title: 'Standing', path: 'about/standing/' },
    { title: 'About', path: 'about/' },
  ]);
});
