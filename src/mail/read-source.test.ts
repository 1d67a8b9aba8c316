import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from './message.ts';
import { type ReadOptions, readSource } from './read-source.ts';
import { sourceSize } from './source-size.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-mail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(source: string, options?: ReadOptions): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readSource(source, options)) readings.push(reading);
  return readings;
}

/** The subjects of the messages, and the reasons of what was skipped. */
async function told(source: string, options?: ReadOptions): Promise<string[]> {
  return (await read(source, options)).map((r) =>
    r.kind === 'message' ? r.message.subject : `skipped: ${r.reason}`,
  );
}

const eml = (subject: string) =>
  `From: a@example.org\nSubject: ${subject}\nDate: Wed, 7 Dec 2022 15:52:03 +0100\n\nbody of ${subject}\n`;
const mbox = (...subjects: string[]) =>
  subjects.map((s) => `From a@example.org Wed Dec  7 15:52:03 2022\n${eml(s)}\n`).join('');
const month = `From jdoe at example.org  Wed Dec  7 07:07:11 2022
From: jdoe at example.org (J. Doe)
Date: Wed, 7 Dec 2022 11:07:11 -0400
Subject: [Example] month
Message-ID: <1@example.org>

body

`;

describe('a file is recognised from its content, whatever its name', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['mail.bin', mbox('one', 'two'), ['one', 'two']],
    ['mail.txt', mbox('one', 'two').replaceAll('\n', '\r\n'), ['one', 'two']],
    [
      'first header broken',
      `From mboxrd@z Thu Jan  1 00:00:00 1970\n\u0080rom: a@example.org\nSubject: lost\n\n${'body\n'.repeat(20_000)}\n${mbox('one', 'two')}`,
      ['', 'one', 'two'],
    ],
    ['plain', gzipSync(mbox('one')), ['one']],
    ['two members', Buffer.concat([gzipSync(mbox('one')), gzipSync(mbox('two'))]), ['one', 'two']],
    ['x.mbox', eml('single'), ['single']],
    ['x.zip', gzipSync(eml('single')), ['single']],
    ['with a mark', `\uFEFF${eml('single')}`, ['single']],
    ['2022-December.txt', month, ['[Example] month']],
    ['page', 'A title\n\nAnn ann at example.org\nWed Dec  7 07:07:11 PST 2022\n\nbody\n', ['A title']],
    [
      'page: a field',
      'A: title\n\nAnn ann at example.org\nWed Dec  7 07:07:11 PST 2022\n\nbody\n',
      ['A: title'],
    ],
    ['empty', '', []],
    ['blank', '\n\n', []],
    [
      'notes.mbox',
      'Just some notes.\n',
      [
        'skipped: It holds no mail of a kind that is known: an mbox, a message, or a page of a pipermail archive, also in gzip.',
      ],
    ],
    ['page.html', '<html><p>x', ['skipped: An HTML page, but not that of a post in a pipermail archive.']],
  ])('%s', async (name, content, expected) => {
    expect(await told(write(name, content))).toEqual(expected);
  });

  test('and pipermail writes addresses in its own way', async () => {
    const [reading] = await read(write('m.txt', month));
    expect(reading?.kind === 'message' && reading.message.from).toEqual({
      name: 'J. Doe',
      address: 'jdoe@example.org',
    });
  });
});

test('a gzipped file that was cut off gives what it holds, and says so', async () => {
  const noise = Array.from({ length: 20_000 }, (_, i) => Math.sin(i).toString(36)).join('\n');
  const packed = gzipSync(mbox('one', `two\n\n${noise}`, 'three'));
  const outcomes = await told(write('cut.gz', packed.subarray(0, packed.length - 2000)));
  expect(outcomes[0]).toBe('one');
  expect(outcomes.at(-1)).toMatch(/^skipped: unexpected end of file/);
});

test('a gzip bomb is refused', async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from(mbox('one')), Buffer.alloc(64 << 20, 'x\n')]));
  const outcomes = await told(write('bomb.gz', bomb));
  expect(outcomes.at(-1)).toBe('skipped: It unpacks to more than 250 times its size.');
});

describe('a folder', () => {
  test('is read file by file, sorted, with the folders in it; hidden files are passed over', async () => {
    write('box/b.mbox', mbox('b'));
    write('box/a/10.eml', eml('ten'));
    write('box/a/9.eml', eml('nine'));
    write('box/.index', 'x');
    write('box/readme', 'no mail');
    const readings = await read(join(folder, 'box'));
    const files = readings.map((r) => (r.kind === 'message' ? r.message.source.file : r.file));
    expect(files).toEqual(['box/a/9.eml', 'box/a/10.eml', 'box/b.mbox', 'box/readme']);
    const total = readings.reduce((sum, r) => sum + (r.kind === 'message' ? r.bytes : 0), 0);
    expect(await sourceSize(join(folder, 'box'), process.env)).toBe(total + 'no mail'.length);
  });

  test('that is a Maildir gives what was delivered, of its own folders as well', async () => {
    write('mail/cur/1.host:2,S', eml('seen'));
    write('mail/new/2.host', eml('new'));
    write('mail/tmp/3.host', eml('half'));
    write('mail/dovecot-uidlist', '1 x');
    write('mail/.Lists/cur/4.host:2,', eml('filed'));
    write('mail/.Lists/new/.keep', '');
    expect(await told(join(folder, 'mail'))).toEqual(['filed', 'seen', 'new']);
  });

  test('with a link to itself is read once', async () => {
    write('box/a.eml', eml('a'));
    symlinkSync(join(folder, 'box'), join(folder, 'box', 'z'));
    expect(await told(join(folder, 'box'))).toEqual([
      'a',
      'skipped: A link to a folder; links to folders are not followed.',
    ]);
  });
});

describe('a public-inbox', { timeout: 30_000 }, () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd,
      stdio: 'pipe',
    });

  function inbox(name: string, ...subjects: string[]): string {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    git(path, 'init', '-q');
    for (const subject of subjects) {
      const file = subject.startsWith('-') ? 'd' : 'm';
      rmSync(join(path, file === 'd' ? 'm' : 'd'), { force: true });
      writeFileSync(join(path, file), eml(subject));
      git(path, 'add', '-A');
      git(path, 'commit', '-q', '-m', subject);
    }
    return path;
  }

  test('is read from its clone, oldest first, without its deletions', async () => {
    const path = inbox('list', 'one', 'two', '-two', 'three');
    expect(await told(path)).toEqual(['one', 'two', 'three']);
    const [first] = await read(path);
    expect(first?.kind === 'message' && first.message.source.file).toMatch(/^list:[0-9a-f]{40}$/);
  });

  test('is read epoch by epoch', async () => {
    for (const [epoch, subject] of [
      ['0', 'one'],
      ['1', 'two'],
      ['10', 'ten'],
    ]) {
      git(
        folder,
        'clone',
        '-q',
        '--bare',
        inbox(`work${epoch}`, subject ?? ''),
        join(folder, 'list', 'git', `${epoch}.git`),
      );
    }
    expect(await told(join(folder, 'list'))).toEqual(['one', 'two', 'ten']);
    expect(await told(join(folder, 'list', 'git', '1.git'))).toEqual(['two']);
  });

  test('that is damaged tells so, and any other repository is a folder like others', async () => {
    const path = inbox('list', 'one', 'two');
    const blob = git(path, 'rev-parse', 'HEAD~1:m').toString().trim();
    rmSync(join(path, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    expect(await told(path)).toEqual(['skipped: Its message is missing, or too large.', 'two']);
    const other = inbox('other');
    write('other/a.eml', eml('a'));
    git(other, 'add', '-A');
    git(other, 'commit', '-q', '-m', 'x');
    expect(await told(other)).toEqual(['a']);
  });
});

test('standard input is read as a file is', async () => {
  async function* stdin() {
    const bytes = gzipSync(mbox('one', 'two'));
    for (let at = 0; at < bytes.length; at += 10) yield bytes.subarray(at, at + 10);
  }
  expect(await told('-', { stdin: stdin() })).toEqual(['one', 'two']);
});

test('what is not there is told, not thrown', async () => {
  expect((await told(join(folder, 'none')))[0]).toMatch(/^skipped: .*none: it is not there/);
  expect(await told('/dev/zero')).toEqual(['skipped: It is neither a file nor a folder.']);
  expect(await told('http://')).toHaveLength(1);
});
