import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { readHead } from '../head.ts';
import { senderOf } from './index.ts';

const LIST = 'List-Id: Dev <dev.lists.example.org>';
const ann = { name: 'Ann Ames', address: 'ann@ann.example' };
const byName = (address: string, name = 'Ann Ames') => ({ name, address, shared: true });

function sender(...lines: string[]) {
  return senderOf(readHead(Buffer.from(`${lines.join('\n')}\n\n`)));
}

test.each([
  [
    'X-Original-From',
    ['From: Ann Ames via Dev <dev@lists.example.org>', 'X-Original-From: Ann Ames <ann@ann.example>'],
  ],
  ['Reply-To', ['From: Ann Ames via Dev <dev@lists.example.org>', 'Reply-To: Ann Ames <ann@ann.example>']],
  [
    'Reply-To without a name',
    ['From: Ann Ames via Dev <dev@lists.example.org>', 'Reply-To: ann@ann.example'],
  ],
  [
    'Reply-To beside the list',
    [
      'From: "Ann Ames via Dev" <dev@lists.example.org>',
      'Reply-To: Dev <dev@lists.example.org>, Ann Ames <ann@ann.example>',
    ],
  ],
  ['Sender', ['From: Ann Ames via Dev <dev@lists.example.org>', 'Sender: Ann Ames <ann@ann.example>']],
  [
    'X-Original-Sender',
    [`From: "'Ann Ames' via dev" <dev@groups.example>`, 'X-Original-Sender: ann@ann.example'],
  ],
  ['Author (RFC 9057)', ['From: Ann Ames <dev@lists.example.org>', 'Author: Ann Ames <ann@ann.example>']],
  ['the rewritten address', ['From: Ann Ames <ann=40ann.example@dmarc.lists.example.org>']],
  ['the rewritten address of groups.io', ['From: Ann Ames via groups.io <ann=ann.example@groups.io>']],
  ['the name of Sympa', ['From: "Ann Ames ann@ann.example" <dev@lists.example.org>']],
  ['the name of Yahoo Groups', ['From: "Ann Ames ann@ann.example [dev]" <dev-noreply@yahoogroups.example>']],
  [
    'the subscriber of Google Groups',
    [`From: "'ann@ann.example' via dev" <dev@groups.example>`, 'X-Original-From: Ann Ames <ann@ann.example>'],
  ],
  [
    'encoded words',
    [
      'From: =?utf-8?q?Ann_Ames_via_Dev?= <dev@lists.example.org>',
      'Reply-To: =?utf-8?q?Ann_Ames?= <ann@ann.example>',
    ],
  ],
])('an author whom a list hid is found by %s', (_, lines) => {
  expect(sender(LIST, ...lines)).toEqual({ author: ann });
});

test.each([
  'Ann Ames via Dev',
  "'Ann Ames' via dev",
  "'Ann Ames' via Dev Mailing List",
  'Ann Ames (via Dev)',
  'Ann Ames [via Dev]',
  'Ann Ames (via dev Mailing List)',
  'Ann Ames (Dev 経由)',
  'Ann Ames über Dev',
  'Ann Ames vía Dev',
  'Ann Ames tramite Dev',
  'Ann Ames через Dev',
  'Ann Ames przez Dev',
  'Ann Ames Dev aracılığıyla',
  'Dev on behalf of Ann Ames',
  'dev-bounces@lists.example.org on behalf of Ann Ames',
  'Dev im Auftrag von Ann Ames',
])('of %j at the address of the list, Ann Ames is the author', (name) => {
  const from = `From: =?utf-8?b?${Buffer.from(name).toString('base64')}?= <dev@lists.example.org>`;
  expect(sender(LIST, from).author).toEqual(byName('dev@lists.example.org'));
});

test.each([
  ['"Ann Ames (Jira)" <jira@tracker.example>', 'jira@tracker.example', 'Jira'],
  ['"Ann Ames (Code Review)" <review@review.example>', 'review@review.example', 'Code Review'],
  [
    '"Ann Ames (Gerrit)" <noreply-gerritcodereview-x1@review.example>',
    'noreply-gerritcodereview-x1@review.example',
    'Gerrit',
  ],
  ['Ann Ames <notifications@github.example>', 'notifications@github.example', 'github.example'],
  ['"Ann Ames (@ann)" <gitlab@code.example>', 'gitlab@code.example', 'code.example'],
  ['"ann (Ann Ames)" <noreply@tracker.example>', 'noreply@tracker.example', 'tracker.example'],
  ['Ann Ames via Phabricator <reviews@reviews.example>', 'reviews@reviews.example', 'Phabricator'],
  ['Ann Ames via Example Forum <noreply@forum.example>', 'noreply@forum.example', 'Example Forum'],
  ['tip-bot2 for Ann Ames <tip-bot2@tip.example>', 'tip-bot2@tip.example', 'tip-bot2'],
  ['"Ann Ames [via Project]" <ml-node+s12345n6@nabble.example>', 'ml-node@nabble.example', 'Project'],
  ['Ann Ames <INVALID.NOREPLY@savane.example>', 'invalid.noreply@savane.example', 'savane.example'],
  ['Ann Ames <1234567@bugs.launchpad.example>', '1234567@bugs.launchpad.example', 'bugs.launchpad.example'],
])('of %j, Ann Ames is the author and the robot is named', (from, address, sentBy) => {
  expect(sender(LIST, `From: ${from}`)).toEqual({ author: byName(address), sentBy });
});

test('quotes around the whole of a name, as some programs write it, are no part of it', () => {
  expect(sender(`From: "'Ann Ames'" <ann@ann.example>`)).toEqual({ author: ann });
});

test('a relay names the author in a header of its own', () => {
  const lines = [
    'From: Ann Ames via B4 Relay <devnull+ann.ann.example@kernel.example>',
    'Reply-To: ann@ann.example',
  ];
  expect(sender(...lines, 'X-Original-From: Ann Ames <ann@ann.example>')).toEqual({
    author: ann,
    sentBy: 'B4 Relay',
  });
  expect(sender(...lines)).toEqual({ author: ann, sentBy: 'B4 Relay' });
});

test('a robot behind a list is told, and the list is none', () => {
  expect(
    sender(
      'From: Ann Ames via Phabricator via dev <dev@lists.example.org>',
      LIST,
      'Reply-To: noreply@reviews.example',
    ),
  ).toEqual({ author: byName('dev@lists.example.org'), sentBy: 'Phabricator' });
  expect(
    sender(
      `From: "'Ann Ames' via dev" <dev@groups.example>`,
      LIST,
      'X-Original-From: Ann Ames <notifications@github.example>',
    ),
  ).toEqual({ author: byName('notifications@github.example'), sentBy: 'github.example' });
});

test.each([
  ['X-Bugzilla-Who: ann@ann.example', { address: 'ann@ann.example' }],
  ['X-GitHub-Sender: ann', { name: 'ann', address: 'bugzilla-daemon@bugs.example', shared: true }],
])('a robot without a name of its own speaks for whom %j names', (header, author) => {
  expect(sender('From: bugzilla-daemon@bugs.example', header)).toEqual({ author, sentBy: 'bugs.example' });
});

test.each([
  ['kernel test robot <lkp@build.example>', { name: 'kernel test robot', address: 'lkp@build.example' }],
  ['syzbot <syzbot+0a1b@syz.example>', { name: 'syzbot', address: 'syzbot@syz.example', shared: true }],
  ['patchwork-bot+netdev@kernel.example', { address: 'patchwork-bot@kernel.example', shared: true }],
  ['Jenkins CI <noreply@ci.example>', { name: 'Jenkins CI', address: 'noreply@ci.example', shared: true }],
])('the robot %s is itself', (from, author) => {
  expect(sender(`From: ${from}`, 'Reply-To: dev@lists.example.org', 'Sender: ben@ben.example')).toEqual({
    author,
  });
});

test.each([
  ['Via Vale <via@vale.example>', { name: 'Via Vale', address: 'via@vale.example' }],
  ['Wes Wall <wes@via-works.example>', { name: 'Wes Wall', address: 'wes@via-works.example' }],
  [
    'Wes Wall via Works <wes@via-works.example>',
    { name: 'Wes Wall via Works', address: 'wes@via-works.example' },
  ],
  ['"Ann Ames (GitHub)" <ann@github.example>', { name: 'Ann Ames (GitHub)', address: 'ann@github.example' }],
  ['Bob Abbot <bob.abbot@example.org>', { name: 'Bob Abbot', address: 'bob.abbot@example.org' }],
  [
    'Leeroy Jenkins <leeroy.jenkins@example.org>',
    { name: 'Leeroy Jenkins', address: 'leeroy.jenkins@example.org' },
  ],
  [
    'Ann Ames <12+ann@users.noreply.github.example>',
    { name: 'Ann Ames', address: '12+ann@users.noreply.github.example' },
  ],
  [
    'Ann Ames <0000abcd1234-dmarc-request@listserv.example>',
    { name: 'Ann Ames', address: '0000abcd1234-dmarc-request@listserv.example' },
  ],
  ['Ann Ames on behalf of The Parser Team <ann@ann.example>', ann],
])('%s writes for himself or herself', (from, author) => {
  expect(
    sender(
      LIST,
      `From: ${from}`,
      'X-Original-Sender: ben@ben.example',
      'Reply-To: Ben Burr <ben@ben.example>',
    ),
  ).toEqual({ author });
});

test('a Reply-To that is the list, or somebody else, says nothing of the author', () => {
  const from = 'From: Ann Ames via Dev <dev@lists.example.org>';
  const author = byName('dev@lists.example.org');
  expect(sender(LIST, from, 'Reply-To: Dev mailing list <dev@lists.example.org>')).toEqual({ author });
  expect(sender(LIST, from, 'Reply-To: Ben Burr <ben@ben.example>')).toEqual({ author });
  expect(sender(LIST, from, 'Sender: Dev <dev-bounces@lists.example.org>')).toEqual({ author });
});

test.each([
  ['srs0=ab12=x7=ann.example=ann@forward.example', 'ann@ann.example'],
  ['ann_at_ann.example@lists.example.org', 'ann@ann.example'],
  ['ann.at.ann.example@lists.example.org', 'ann@ann.example'],
  ['ann%ann.example@relay.example', 'ann@ann.example'],
  ['prvs=1234abcd=ann@ann.example', 'ann@ann.example'],
])('the address %s is %s', (rewritten, address) => {
  expect(sender(`From: Ann Ames <${rewritten}>`).author).toEqual({ name: 'Ann Ames', address });
});

test('display names made to be slow are read in a moment', () => {
  const start = cpuMilliseconds();
  for (const name of [
    'a via '.repeat(1e4),
    '('.repeat(1e5),
    'a (via b'.repeat(1e4),
    ' on behalf of'.repeat(1e4),
    `a${' '.repeat(1e5)}b`,
  ])
    sender(LIST, `From: "${name}" <dev@lists.example.org>`, `Reply-To: ${name} <a@example.org>`);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});

test('what a gateway put into From gives way to whom its own header names, and a like name does not', () => {
  const header = 'X-Original-Author: Ann Ames <ann@ann.example>';
  expect(sender('From: Parser Forum <post@parser.example>', header).author).toEqual(ann);
  expect(sender('From: Forum gateway <gateway@forum.example>', header).author).toEqual(ann);
  const atHome = { name: 'Ann B. Ames', address: 'ann@home.example' };
  expect(sender('From: Ann B. Ames <ann@home.example>', header).author).toEqual(atHome);
});

test.each(['Sender', 'Reply-To'])('where From is the list by name and address, %s is the author', (field) => {
  expect(sender(LIST, 'From: Dev <dev@lists.example.org>', `${field}: Ann Ames <ann@ann.example>`)).toEqual({
    author: ann,
  });
});

test("a tool that nobody listed is told by its place behind the name at a robot's address", () => {
  expect(sender('From: "Ann Ames (Example Docs)" <comments-noreply@docs.example>').sentBy).toBe(
    'Example Docs',
  );
});
