import { expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { pathFromHome } from './site-paths.ts';

/** Problems of a page `who` with this body, in front of which are four lines. */
function problemsOf(body: string, more: Record<string, string> = {}) {
  const { problems } = knowledgeOf({
    ...SMALL,
    'pages/who.mdx': `---\ntitle: Who\n---\n\n${body}\n`,
    ...more,
  });
  return problems;
}

test.each([
  ['[x](/positions/nope/)', '/positions/nope/', undefined, undefined],
  ['[x](/positions/one-rings/)', '/positions/one-rings/', '/positions/one-ring/', undefined],
  ['[x](/positions/one-ring/more/)', '/positions/one-ring/more/', '/positions/one-ring/', undefined],
  ['[x](/positions/one-ring.mdx)', '/positions/one-ring.mdx', '/positions/one-ring/', undefined],
  ['[x](../positions/nope/)', '/positions/nope/', undefined, undefined],
  ['[x](./nothing/)', '/who/nothing/', '/who/', 'warning'],
  ['[x](/about/nothing/)', '/about/nothing/', undefined, 'warning'],
  ['[x](/whoo/)', '/whoo/', '/who/', 'warning'],
  ['[x][to]\n\n[to]: /threads/none/', '/threads/none/', undefined, undefined],
  ['<a href="/positions/nope/">x</a>', '/positions/nope/', undefined, undefined],
])(
  'a link of a body to a path that no page has is told as one of the settings is: %s',
  (body, to, suggestion, severity) => {
    const problems = problemsOf(body);
    expect(problems).toMatchObject([{ code: 'broken-reference', file: 'pages/who.mdx' }]);
    expect(problems[0]?.line).toBe(body.includes('\n') ? 7 : 5);
    expect(problems[0]?.message).toContain(to);
    expect([problems[0]?.suggestion, problems[0]?.severity]).toEqual([suggestion, severity]);
  },
);

test('paths of the site, relative ones, addresses elsewhere and what no page shows are told nothing', () => {
  const body = `[a](/) [b](/debates/) [c](/positions/one-ring/) [d](../positions/one-ring/) [e](../) [f](/search/?q=ring#Found)
[g](https://example.org/nope/) [h](//example.org/nope/) [i](mailto:a@example.org) [j](/debates/rings/map/) [k](/debates.json)
\`[l](/nope/)\` {/* [m](/nope/) */}`;
  expect(problemsOf(body)).toEqual([]);
});

test('a path is the same with the base path and without it; a relative one may not leave the site', () => {
  const at = { 'parley.yaml': 'format: 2\nbase: /rings/\n' };
  expect(
    problemsOf('[a](/rings/positions/one-ring/) [b](/positions/one-ring/) [c](/rings) [d](../)', at),
  ).toEqual([]);
  expect(
    problemsOf('[a](/rings/positions/nope/)\n[b](../../elsewhere/)\n<a href="/who/">c</a>', at),
  ).toMatchObject([
    { line: 5, message: expect.stringContaining('/positions/nope/') },
    { line: 6, severity: 'warning' },
    { line: 7, severity: 'warning', message: expect.stringContaining('[words](/who/)') },
  ]);
});

test.each([
  ['/rings/who/#us', '/rings/', 'who/#us'],
  ['/who/', '/rings/', 'who/'],
  ['/rings', '/rings/', ''],
  ['/rings#a', '/rings/', '#a'],
  ['/ringside/', '/rings/', 'ringside/'],
  ['/who/', undefined, 'who/'],
  ['//example.org/', undefined, undefined],
  ['../who/', '/rings/', undefined],
])('the path from the home page of %s under %s is %s', (address, base, path) => {
  expect(pathFromHome(address, base)).toBe(path);
});

test('a fragment leads to an argument, a heading, an element or a part of the page; another one is a warning', () => {
  const body = `## The vote & after

<p id="us">Us</p>

[a](#us) [b](#Part-the-vote--after) [c](/posts/2020-03-02-a-author-000001/#burden) [d](/debates/rings/#positions) [e](/debates/rings/#Outcome)[^n]

[^n]: A note.

[f](#nobody)

[g](#the-vote--after)

[h](/posts/2020-03-02-a-author-000001/#burdn)`;
  expect(problemsOf(body)).toMatchObject([
    { line: 13, severity: 'warning', message: expect.stringContaining('no place #nobody') },
    { line: 15, severity: 'warning', suggestion: '/who/#Part-the-vote--after' },
    { line: 17, severity: 'warning', suggestion: '/posts/2020-03-02-a-author-000001/#burden' },
  ]);
});

test('links in bodies of entries of other rooms, and to an entry that cannot be read', () => {
  const files = edited(
    SMALL,
    'positions/one-ring.mdx',
    '---\n\n',
    '---\n\n[a](../nope/) [b](/concepts/torn/)\n\n',
  );
  const { problems } = knowledgeOf({ ...files, 'concepts/torn.mdx': '---\ntitle: [\n---\n' });
  expect(problems.filter(({ code }) => code === 'broken-reference')).toMatchObject([
    { file: 'positions/one-ring.mdx', message: expect.stringContaining('/positions/nope/') },
  ]);
});
