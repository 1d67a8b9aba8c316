import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { parseMessages } from './parse-messages.ts';

const read = (source: string) => parseMessages(Buffer.from(source), { file: 'dev.mbox' });
const said = (source: string) =>
  read(source).map(({ messageId, from, text }) => [messageId, from.name, text]);

const member = (id: string, name: string, text: string) =>
  `From: ${name} <${id}@example.org>\nTo: dev@lists.example.org\nSubject: Tabs\nMessage-ID: <${id}@example.org>\nDate: Mon, 5 Dec 2022 10:00:00 +0000\n\n${text}\n`;
const DIGEST =
  'From: dev-request@lists.example.org\nSubject: Dev Digest, Vol 7, Issue 3\nMessage-ID: <d@example.org>\nDate: Wed, 7 Dec 2022 10:00:00 +0000\nList-Id: <dev.lists.example.org>\n';

describe('a digest', () => {
  test('gives its members as posts of their own, and stays with its preamble', () => {
    const source = `${DIGEST}Content-Type: multipart/mixed; boundary=a\n\n--a\n\nTopics: tabs\n--a\nContent-Type: multipart/digest; boundary=b\n\n--b\n\n${member('t', 'Tim', 'Tabs.')}\n--b\n\n${member('s', 'Sam', 'Spaces.')}\n--b--\n--a\n\n_____\nfooter\n--a--\n`;
    expect(said(source)).toEqual([
      ['d@example.org', undefined, 'Topics: tabs\n\n_____\nfooter\n'],
      ['t@example.org', 'Tim', 'Tabs.\n'],
      ['s@example.org', 'Sam', 'Spaces.\n'],
    ]);
    const [digest, first] = read(source);
    expect(first?.lists.map(({ name }) => name)).toEqual(['dev']);
    expect(first?.source).toMatchObject({ file: 'dev.mbox', digest: 'd@example.org' });
    expect(first?.source.sha256).not.toBe(digest?.source.sha256);
  });

  const plain = (subject: string) =>
    `${DIGEST.replace('Dev Digest, Vol 7, Issue 3', subject)}\nTopics:\n  1. Tabs (Tim)\n\n${'-'.repeat(70)}\n\nMessage: 1\n${member('t', 'Tim', `Tabs.\n\n${'-'.repeat(30)}\n\nNot a header: this.`)}\n${'-'.repeat(30)}\n\nMessage: 2\n${member('s', 'Zoë', 'Spaces.')}\n${'-'.repeat(30)}\n\nSubject: Digest Footer\n\nlist footer\n\n${'-'.repeat(30)}\n\nEnd of Dev Digest\n`;
  test('in plain text gives them too; what authors draw divides nothing', () => {
    const [digest, first, second, ...more] = read(plain('Dev Digest, Vol 7'));
    expect(more).toEqual([]);
    expect(digest?.text).toContain('1. Tabs (Tim)\n');
    expect(digest?.text).toContain('list footer\n');
    expect(digest?.text).not.toContain('Spaces.');
    expect([first?.from.name, first?.text]).toEqual([
      'Tim',
      `Tabs.\n\n${'-'.repeat(30)}\n\nNot a header: this.\n`,
    ]);
    expect([second?.from.name, second?.text]).toEqual(['Zoë', 'Spaces.\n']);
  });
  test('in plain text ends before the footer of its list', () => {
    const rule = `${'-'.repeat(30)}\n\n`;
    const source = `${DIGEST}\nTopics:\n\n${'-'.repeat(70)}\n\n${member('t', 'Tim', 'Tabs.')}\n${rule}${member('s', 'Sam', 'Spaces.')}\n${rule}${'_'.repeat(47)}\nDev mailing list\n\n\nEnd of Dev Digest, Vol 7, Issue 3\n`;
    expect(said(source).slice(1)).toEqual([
      ['t@example.org', 'Tim', 'Tabs.\n'],
      ['s@example.org', 'Sam', 'Spaces.\n'],
    ]);
  });
  test('in plain text as Yahoo wrote it, between two rules, with an indented header', () => {
    const rules = `${'_'.repeat(72)}\n${'_'.repeat(72)}\n\n`;
    const post = (number: number, name: string, text: string) =>
      `${rules}Message: ${number}\n   Date: Mon, 5 Dec 2022 10:00:0${number} -0000\n   From: "${name}" <${name}@example.org>\nSubject: Tabs\n\n${text}\n\n\n`;
    const source = `${DIGEST.replace('Dev Digest, Vol 7, Issue 3', '[dev] Digest Number 12')}\nThere are 2 messages in this issue.\n\n${post(1, 'Tim', 'Tabs.')}${post(2, 'Sam', 'Spaces.')}${rules}${'-'.repeat(72)}\nGroups links\n`;
    expect(read(source).map(({ from, date, text }) => [from.name, date, text])).toEqual([
      [undefined, '2022-12-07T10:00:00Z', expect.stringContaining('Groups links')],
      ['Tim', '2022-12-05T10:00:01Z', 'Tabs.\n'],
      ['Sam', '2022-12-05T10:00:02Z', 'Spaces.\n'],
    ]);
  });
  test('that somebody answers to is his post, whole', () => {
    const posts = read(plain('Re: Dev Digest, Vol 7'));
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text).toContain('Spaces.');
  });
});

describe('a message within a message of a list', () => {
  const wrapper = (from: string, more: string, before = '') =>
    `From: ${from}\nTo: dev@lists.example.org\nSubject: [Dev] Tabs\nMessage-ID: <w@lists.example.org>\nDate: Mon, 5 Dec 2022 10:00:00 +0000\nList-Id: <dev.lists.example.org>\n${more}Content-Type: multipart/mixed; boundary=a\n\n${before}--a\nContent-Type: message/rfc822\n\n${member('t', 'Tim', 'Tabs.')}\n--a\n\n____________\nDev mailing list\n--a--\n`;
  test.each([
    ['via', 'Tim via Dev <dev@lists.example.org>', ''],
    ['answers go to the author', 'Dev <dev-bounces@lists.example.org>', 'Reply-To: Tim <t@example.org>\n'],
    ["the sender is the list's", 'dev@lists.example.org', ''],
  ])('is the post, by its author (%s)', (_, from, more) => {
    const source = wrapper(from, more);
    expect(said(source)).toEqual([['t@example.org', 'Tim', 'Tabs.\n\n____________\nDev mailing list\n']]);
    expect(read(source)[0]?.lists.map(({ name }) => name)).toEqual(['dev']);
  });
  test('leaves a post of the list where the list says something', () => {
    const source = wrapper('dev@lists.example.org', '', '--a\n\nThe moderators found this post off topic.\n');
    expect(said(source).map(([id]) => id)).toEqual(['t@example.org', 'w@lists.example.org']);
  });
  test('that a person passes on is no post', () => {
    const posts = read(wrapper('Ann <ann@example.org>', ''));
    expect(posts.map(({ messageId }) => messageId)).toEqual(['w@lists.example.org']);
    expect(posts[0]?.text).toMatch(/^From: Tim <t@\.\.\.>\nDate: .*\nSubject: Tabs\n\nTabs\.\n/);
  });
});

test('messages nested a thousand deep are read in a moment', () => {
  let body = member('t', 'Tim', 'bottom');
  for (let depth = 0; depth < 1000; depth++)
    body = `From: dev@lists.example.org\nTo: dev@lists.example.org\nSubject: Tabs\nContent-Type: message/rfc822\n\n${body}`;
  const start = cpuMilliseconds();
  expect(
    read(body)
      .flatMap(({ defects }) => defects)
      .join(),
  ).toContain('nested more than 32 deep');
  expect(cpuMilliseconds() - start).toBeLessThan(3000);
});
