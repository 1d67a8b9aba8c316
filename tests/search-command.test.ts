import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { SMALL } from './support/knowledge.ts';

function content(): string {
  const folder = join(temporaryFolder(), 'content');
  for (const [path, text] of Object.entries(SMALL)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('the search prints what, who, when and where, and exits as grep does', async () => {
  const folder = content();
  const found = await run('search', '--content', folder, '--', 'buffer');
  expect(found.code).toBe(0);
  expect(found.stdout.split('\n').slice(0, 5)).toEqual([
    '1 result.',
    '',
    'Concept   ring',
    '          /concepts/ring/',
    '          A buffer without ends.',
  ]);
  const none = await run('search', '--content', folder, '--json', '--', 'zeppelin');
  expect([none.code, JSON.parse(none.stdout).results]).toEqual([1, []]);
  for (const args of [
    ['--content', folder, '--limit', 'many', '--', 'ring'],
    ['--content', folder, '--site-folder', folder, '--', 'ring'],
    ['--site-folder', folder, '--', 'ring'],
    ['--site', 'http://127.0.0.1:9/', '--', 'ring'],
  ]) {
    const { code, stdout, stderr } = await run('search', ...args);
    expect([code, stdout], args.join(' ')).toEqual([2, '']);
    expect(stderr).toMatch(/^(?:error|search): /);
  }
});

test('what a search keeps goes when words are taken down', async () => {
  const folder = content();
  await run('search', '--content', folder, '--', 'burden');
  const kept = () => existsSync(join(folder, '.parley', 'search'));
  expect(kept()).toBe(true);
  await run(
    'redact',
    '2020-03-02-a-author-000001',
    '--reason',
    'asked to',
    '--words',
    'we do',
    '--content',
    folder,
  );
  expect(kept()).toBe(false);
});
