import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { type Message, parseMessages, type Reading, readSource } from '../src/mail/index.ts';
import { temporaryFolder } from './support/folder.ts';
import { mail } from './support/imported-mail.ts';
import { publishedFiles } from './support/published-files.ts';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** More than a call takes arguments, or than a stack holds calls, whatever it is of. */
const GIANTS: readonly (readonly [string, () => string])[] = [
  ['130,000 indented lines', () => mail({}, '    int rings = 1;\n'.repeat(130_000))],
  ['150,000 empty lines', () => mail({}, `One.\n${'\n'.repeat(150_000)}Ring.\n`)],
  [
    '20,000 quotations and answers',
    () =>
      mail(
        {},
        lines(20_000, (at) => (at % 2 ? `No, ${at}.\n` : `> Ring ${at}?\n`)),
      ),
  ],
  ['a line of 5 MB', () => mail({}, `${'ring '.repeat(1_000_000)}\n`)],
  ['quotations 10,000 deep', () => mail({}, `${'>'.repeat(10_000)} One.\n${'> '.repeat(10_000)}Ring.\n`)],
  [
    '100,000 references',
    () => mail({ References: lines(100_000, (at) => `<r${at}@example.org>\n `).trimEnd() }, 'One ring.\n'),
  ],
  [
    '100,000 recipients',
    () => mail({ To: lines(100_000, (at) => `"A ${at}" <a${at}@example.org>,\n `).trimEnd() }, 'One ring.\n'),
  ],
  [
    '20,000 lists',
    () => `${lines(20_000, (at) => `List-Id: <dev${at}.lists.example.org>\n`)}${mail({}, 'One ring.\n')}`,
  ],
  [
    '20,000 parts',
    () => mail({ 'Content-Type': 'multipart/mixed; boundary=b' }, `${'--b\n\nRing\n'.repeat(20_000)}--b--\n`),
  ],
  [
    'a name of 500 KB',
    () => mail({ From: `"${'Ring Bearer '.repeat(40_000)}" <rob@example.org>` }, 'One ring.\n'),
  ],
  [
    'HTML nested 100,000 deep',
    () => mail({ 'Content-Type': 'text/html' }, `${'<div>'.repeat(100_000)}One ring.\n`),
  ],
];

test.each(GIANTS)('a mail of %s stops neither the import nor the site', async (_, giant) => {
  const contentDir = temporaryFolder();
  const good = (at: number) =>
    mail(
      { From: `Ann One <ann@example.org>`, 'Message-ID': `<good-${at}@example.org>`, Subject: `Good ${at}` },
      `Good ${at}.\n`,
    );
  const messages = [good(1), `Message-ID: <giant@example.org>\n${giant()}`, good(2)];
  async function* readings(): AsyncGenerator<Reading> {
    for (const source of messages)
      for (const message of parseMessages(Buffer.from(source), { file: 'giant.mbox' }))
        yield { kind: 'message', message, bytes: source.length };
  }
  const report = await importMessages(readings(), { contentDir });
  expect(report).toMatchObject({ read: 3, new: 3, skipped: [] });
  expect((await importMessages(readings(), { contentDir })).files).toEqual([]);
  const kb = buildKnowledge(await readEntries(contentDir));
  expect(kb.problems).toEqual([]);
  expect([...kb.posts.values()].map(({ entry }) => entry.data.messageId).sort()).toEqual([
    'giant@example.org',
    'good-1@example.org',
    'good-2@example.org',
  ]);
  expect(publishedFiles(kb).size).toBeGreaterThan(10);
});

test('a message that cannot be taken in is named with its place; the others are imported, and so they are again', async () => {
  const contentDir = temporaryFolder();
  const read = (at: number) =>
    parseMessages(Buffer.from(mail({ 'Message-ID': `<m${at}@example.org>` }, `Number ${at}.\n`)), {
      file: 'm.mbox',
    });
  async function* readings(): AsyncGenerator<Reading> {
    for (const [at, message] of [1, 2, 3].flatMap(read).entries()) {
      if (at === 1) Object.defineProperty(message, 'text', { get: () => 'x'.repeat(2 ** 30) });
      yield { kind: 'message', message, bytes: 1, offset: at * 100 };
    }
    const unparsed = { ...(read(4)[0] as Message), unparsed: 'RangeError' };
    yield { kind: 'message', message: unparsed, bytes: 1, offset: 300 };
  }
  const first = await importMessages(readings(), { contentDir });
  expect(first).toMatchObject({ read: 4, new: 3 });
  expect(first.skipped).toEqual([
    { file: 'm.mbox', offset: 100, reason: expect.stringContaining('cannot be taken in (RangeError') },
    { file: 'm.mbox', offset: 300, reason: expect.stringContaining('its source is kept') },
  ]);
  const again = await importMessages(readings(), { contentDir });
  expect(again).toMatchObject({ read: 4, new: 0, files: [], skipped: first.skipped });
});

test('a text of more lines than are held in memory is skipped, with its place', async () => {
  const folder = temporaryFolder();
  const giant = mail({ 'Message-ID': '<giant@example.org>' }, 'x\n'.repeat(1_000_001));
  const good = mail({ 'Message-ID': '<good@example.org>' }, 'x\n'.repeat(1000));
  const path = join(folder, 'two.mbox');
  writeFileSync(
    path,
    [giant, good].map((source) => `From x@example.org Wed Dec  7 10:00:00 2022\n${source}\n`).join(''),
  );
  const readings = await Array.fromAsync(readSource(path));
  expect(readings).toMatchObject([
    {
      kind: 'skipped',
      file: 'two.mbox',
      reason: 'A message (<giant@example.org>) of more than 1000000 lines.',
    },
    { kind: 'message', message: { messageId: 'good@example.org' } },
  ]);
});

test('lists that the settings have no room for are told, and the folder can be read', async () => {
  const contentDir = temporaryFolder();
  const flood = (from: number, to: number) => {
    async function* readings(): AsyncGenerator<Reading> {
      for (let at = from; at < to; at++) {
        const ids = lines(30, (n) => `List-Id: <l${at}-${n}.${'x'.repeat(200)}.example.org>\n`);
        const source = `${ids}${mail({ 'List-Id': '', 'Message-ID': `<flood-${at}@example.org>` }, `Flood ${at}.\n`)}`;
        for (const message of parseMessages(Buffer.from(source), { file: 'flood.mbox' }))
          yield { kind: 'message', message, bytes: source.length };
      }
    }
    return importMessages(readings(), { contentDir });
  };
  const settings = join(contentDir, 'parley.yaml');
  expect((await flood(0, 20)).skipped).toEqual([]);
  const before = readFileSync(settings, 'utf8');
  const report = await flood(20, 50);
  expect(report.new).toBe(30);
  expect(report.skipped).toEqual([
    {
      file: 'parley.yaml',
      offset: 0,
      reason: expect.stringContaining('has no room for the List-Ids of 900 more lists'),
    },
  ]);
  expect(readFileSync(settings, 'utf8')).toBe(before);
  expect(statSync(settings).size).toBeLessThan(2 ** 18);
  expect((await flood(50, 51)).skipped).toEqual([]);
  expect(buildKnowledge(await readEntries(contentDir)).problems).toEqual([]);
});
