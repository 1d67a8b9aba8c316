import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';

const ESCAPES = '\u001b[2J\u001b]0;mine\u0007';

test('what a mail, a file name or a document holds forges no line of a report and moves no cursor', async () => {
  const folder = temporaryFolder();
  const mail = join(folder, 'mail.mbox');
  writeFileSync(
    mail,
    `From a@example.org Thu Jan  1 00:00:00 1970\nFrom: a@example.org\nSubject: one\nMessage-ID: <1${ESCAPES}@example.org>\nContent-Type: application/octet-stream; name="=?utf-8?q?=1B[2J=0A0_read.bin?="\n\n\u0001\n`,
  );
  const missing = join(folder, `no${ESCAPES}\n7 read, 7 new`);
  const imported = await run('import', mail, missing, '--content', folder);
  expect(imported.stdout).toContain('⟨U+001B⟩');
  expect(imported.stdout).toContain('⟨U+000A⟩7 read, 7 new');
  expect(imported.stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(imported.stdout.split('\n').filter((line) => line.startsWith('7 read'))).toEqual([]);

  const document = join(folder, `a${ESCAPES}\n::error::b.md`);
  writeFileSync(document, '[@2020-01-01-nobody-000000:nothing]\n');
  for (const format of ['text', 'github']) {
    const { stdout } = await run('cite', '--content', 'content', '--format', format, '--check', document);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});
