import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { postFile, SMALL } from './support/knowledge.ts';

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

test('a Message-ID, as an archive of mail has it too, is the post', async () => {
  const folder = content();
  const message = '2020-03-02-a-author-000001@example.org';
  for (const typed of [message, `mid:${message}`, `https://lore.kernel.org/rings/${message}/`]) {
    const { code, stdout } = await run('search', '--content', folder, '--', typed);
    expect([code, stdout.split('\n')[0]], typed).toEqual([0, '1 result.']);
    expect(stdout).toContain('/posts/2020-03-02-a-author-000001/');
  }
});

test.each(['simple', 'archive'])(
  'what nobody sees is passed over and never printed as it is, %s',
  async (mode) => {
    const folder = content();
    const id = '2020-03-03-a-author-000002';
    const text = 'The Donau\u00ADdampf\u00ADschiff turns \u202Eback, zero\u200Bwidth.\n';
    const file = postFile(id, text).replace('subject: Rings', 'subject: "Bell\\u202Es and tea\\u200Bpots"');
    writeFileSync(join(folder, 'posts', `${id}.mdx`), file);
    writeFileSync(join(folder, 'parley.yaml'), `format: 1\nsearch: ${mode}\n`);
    for (const typed of ['donaudampfschiff', '"zerowidth"', 'teapots']) {
      const { code, stdout } = await run('search', '--content', folder, '--', typed);
      expect([code, stdout.split('\n')[0]], typed).toEqual([0, expect.stringMatching(/^[12] results?\.$/)]);
      expect(stdout).toContain('⟨U+202E⟩');
      expect(stdout).not.toMatch(/[\u00AD\u200B\u202E]/);
    }
    for (const typed of ['00AD', '202E']) {
      const { code } = await run('search', '--content', folder, '--', typed);
      expect(code, typed).toBe(1);
    }
  },
);

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
