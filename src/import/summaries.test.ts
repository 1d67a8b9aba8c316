import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { importInto, mail } from '../../tests/support/imported-mail.ts';
import { CACHE_FOLDER } from '../entries/index.ts';
import { keepSummaries, readSummaries } from './summaries.ts';

async function importFrom(contentDir: string, host: string): Promise<void> {
  const text = mail(
    { From: `Ann Ames <ann@${host}>`, 'Message-ID': `<m@${host}>`, Subject: host },
    'Words.\n',
  );
  await importInto(contentDir, [text], `${host}.mbox`);
}

it.each([
  ['with what the last import kept', false],
  ['without it', true],
])('an import knows what the last one wrote of a person, %s', async (_what, isForgotten) => {
  const content = temporaryFolder();
  for (const host of ['work.example', 'home.example', 'club.example']) {
    await importFrom(content, host);
    expect(existsSync(join(content, CACHE_FOLDER))).toBe(true);
    if (isForgotten) rmSync(join(content, CACHE_FOLDER), { recursive: true });
  }
  expect(readFileSync(join(content, 'people', 'ann-ames.mdx'), 'utf8')).toBe(
    '---\nname: Ann Ames\naddresses:\n  - ann@work.example\nsameName:\n  - ann@home.example\n  - ann@club.example\n---\n',
  );
});

it('an entry that is edited, and keeps its size and its time of modification, is read again', () => {
  const contentDir = temporaryFolder();
  const file = 'people/ann-ames.mdx';
  const path = join(contentDir, file);
  mkdirSync(join(contentDir, 'people'));
  writeFileSync(path, '---\nname: Ann Ames\n---\n');
  const names = () => readSummaries(contentDir, 'people', ({ data }) => data.name).summaries;
  keepSummaries(contentDir, 'people', names());
  expect(readSummaries(contentDir, 'people', () => 'read anew').summaries.get(file)).toBe('Ann Ames');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, '---\nname: Ann Bell\n---\n');
  utimesSync(path, atime, mtime);
  expect(names().get(file)).toBe('Ann Bell');
});
