import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/command.ts';
import { filesUnder, hashesOf } from './support/folder.ts';
import { DEBATE, imported, PAGE, sharedIndex } from './support/shared-index.ts';

describe('the import command', () => {
  test('with --dry-run says what would change and changes nothing', async () => {
    const content = sharedIndex();
    const before = hashesOf(content);
    const said = await imported(DEBATE, content, '--dry-run');
    expect(said).toMatch(/^Would import: 5 read, 5 new/);
    expect(said.match(/^ {2}\+ posts\/.*\.mdx$/gm)).toHaveLength(6);
    expect(hashesOf(content)).toEqual(before);
    await imported(DEBATE, content);
    expect(filesUnder(join(content, 'posts')).map((file) => `  + posts/${file}`)).toEqual(
      said.match(/^ {2}\+ posts\/.*$/gm)?.sort(),
    );
  });

  test('with --json prints a report that a program can read', async () => {
    const report = JSON.parse(await imported(DEBATE, sharedIndex(), '--json')) as Record<string, unknown>;
    expect(report).toMatchObject({ read: 5, new: 5, reconstructed: 1, people: 4, skipped: [] });
  });

  test('chooses posts by date and subject', async () => {
    const content = sharedIndex();
    expect(await imported(DEBATE, content, '--since', '2025-03-05', '--dry-run')).toContain('3 left out');
    expect(await imported(DEBATE, content, '--until', '2025-03-04', '--dry-run')).toContain('2 left out');
    expect(await imported(DEBATE, content, '--subject', 'nothing like it', '--dry-run')).toContain(
      '5 left out',
    );
  });

  test('exits 1 and says what it skipped where a source cannot be read', async () => {
    const content = sharedIndex();
    const { code, stdout } = await run('import', join(content, 'nowhere.mbox'), '--content', content);
    expect(code).toBe(1);
    expect(stdout).toContain('nowhere.mbox');
  });

  test.each([
    ['no source'],
    ['an unknown option', PAGE, '--no-such-option'],
    ['a date that is none', PAGE, '--since', 'yesterday'],
  ])('exits 2 on wrong usage: %s', async (_what, ...args) => {
    const content = sharedIndex();
    const before = hashesOf(content);
    const { code, stderr } = await run('import', ...args, '--content', content);
    expect(code).toBe(2);
    expect(stderr).toContain('error:');
    expect(hashesOf(content)).toEqual(before);
  });
});

test.each([
  'import',
  'check',
  'build',
  'preview',
  'dev',
  'start',
  'search',
  'segment',
  'cite',
  'revise',
  'rename',
  'status',
  'new',
  'bench',
  'test',
])('%s explains itself with --help and exits 0; an unknown option exits 2', async (script) => {
  const help = await run(script, '--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage:');
  expect((await run(script, '--no-such-option')).code).toBe(2);
});
