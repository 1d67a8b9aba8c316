import { describe, expect, it } from 'vitest';
import { readMessageId, readMessageIds } from './message-ids.ts';

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

describe('a Message-ID', () => {
  it.each([
    ['<a.1@example.org>', 'a.1@example.org'],
    ['<a.1 @example.org>', 'a.1@example.org'],
    ['< a.1@example.org >', 'a.1@example.org'],
    [word('<a.1@example.org>'), 'a.1@example.org'],
    ['=?utf-8?q?=3Ca=2E1?= =?utf-8?q?=40example=2Eorg=3E?=', 'a.1@example.org'],
    ['<=?us-ascii?Q?a=2E1?=@example.org>', 'a.1@example.org'],
    ['&lt;a.1@example.org&gt;', 'a.1@example.org'],
    ['<20221207-1>', '20221207-1'],
    [word('<a.\ufffe1\x851@example.org>'), 'a.11@example.org'],
  ])('%s is the id it means', (value, id) => {
    expect(readMessageId(value)).toEqual({ id });
  });
});

describe('In-Reply-To', () => {
  const read = (value: string, mailboxes: readonly string[] = []) =>
    readMessageIds(value, 'In-Reply-To', mailboxes);

  it.each([
    ['Message from Jane Roe <jane@example.org> of "Thu, 01 Dec 2022 10:00:00 GMT." <j1@example.org>'],
    ['"Jane Roe" <jane@example.org>\'s message of Thu, 1 Dec 2022 10:00:00 +0000 <j1@example.org>'],
    ['<j1@example.org> (from Jane Roe <jane@example.org> on Thu, 1 Dec 2022 10:00:00 +0000)'],
    ['<j1@example.org> from "Jane Roe" at Dec 1, 22 10:00:00 am'],
    ["Jane's message of Thursday, 1 December 2022 10:00:00 +0000 <j1@example.org>"],
    ['Your message of "Thu, 1 Dec 2022 10:00:00 PST." <j1@example.org>'],
    ['<mid:j1@example.org>'],
    ['<j1@\texample.org>'],
    [word('<j1@example.org>')],
    ['j1@example.org'],
    ['<j1@example.org'],
  ])('%s names one message', (value) => {
    expect(read(value)).toEqual({ ids: ['j1@example.org'] });
  });

  it.each([
    ['Your message of Thu, 1 Dec 2022 10:00:00 +0000'],
    ["jane@example.org's message of Thu, 1 Dec 2022"],
    ['<mailto:jane@example.org>'],
    ['<no subject>'],
    ['<none>'],
    [''],
  ])('%s names none', (value) => {
    expect(read(value)).toEqual({ ids: [] });
  });

  it('leaves what may be a mailbox to what the archive knows, but for one with the digits of an id', () => {
    const value = 'Jane Roe <jane@example.org> "Build times on slow disks" (Dec  1, 10:00am)';
    expect(read(value)).toEqual({ ids: ['jane@example.org'], doubtful: ['jane@example.org'] });
    expect(read('Jane Roe <20221201100000.17@example.org>')).toEqual({
      ids: ['20221201100000.17@example.org'],
    });
    expect(read('Note from jane@example.org')).toEqual({
      ids: ['jane@example.org'],
      doubtful: ['jane@example.org'],
    });
  });

  it('does not take an address of the same message for an id, and no part of one for an address', () => {
    expect(read('<jane@example.org>', ['Jane Roe <Jane@example.org>, dev@example.org'])).toEqual({ ids: [] });
    expect(read('<e1@example.org>', ['roe1@example.org, jane@example.org'])).toEqual({
      ids: ['e1@example.org'],
    });
  });
});

describe('References', () => {
  it('are read in order, each once, folded or encoded', () => {
    const value = `<a@example.org>\t<b@exam ple.org>, <a@example.org> ${word('<c@example.org>')}`;
    expect(readMessageIds(value, 'References')).toEqual({
      ids: ['a@example.org', 'b@example.org', 'c@example.org'],
    });
  });
});

it.each([
  ['<__proto__>', '__proto__'],
  ['<abc.def> ', 'abc.def'],
  ['<Jane Doe>', undefined],
])('what stands alone in the brackets of %j is %j', (header, id) =>
  expect(readMessageId(header).id).toBe(id),
);
