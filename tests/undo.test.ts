import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { hashesOf } from './support/folder.ts';
import { checked, DEBATE, imported, PAGE, post, sharedIndex } from './support/shared-index.ts';

const undo = (content: string, source: string, ...more: string[]) =>
  run('import', '--undo', source, '--content', content, ...more);

test('an import is taken back by its recorded name, by a path or by the hash of a message', async () => {
  const content = sharedIndex();
  const before = hashesOf(content);
  await imported(DEBATE, content);
  const brought = hashesOf(content);
  const dry = await undo(content, 'debate.mbox', '--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({ matched: 5, gone: 5, left: [] });
  expect(hashesOf(content)).toEqual(brought);
  const { path } = post(content, 'a-author');
  const hash = /sha256: (\w{64})/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  expect((await undo(content, hash)).stdout).toContain('Took back 1 of 1 posts');
  expect(await undo(content, DEBATE)).toMatchObject({ code: 0, stderr: '' });
  const after = hashesOf(content);
  for (const file of Object.keys(before)) expect(after[file]).toBe(before[file]);
  expect(Object.keys(after).filter((file) => /^(?:posts|attachments)\//.test(file))).toEqual([]);
  await checked(content);
  expect(await undo(content, 'debate.mbox')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no post has the source "debate.mbox"'),
  });
});

test('what a curated entry links to stays, and the command says where the link is', async () => {
  const content = sharedIndex();
  await imported(DEBATE, content);
  const { id } = post(content, 'a-author');
  mkdirSync(join(content, 'concepts'), { recursive: true });
  writeFileSync(join(content, 'concepts', 'lock.mdx'), `---\ntitle: Lock\nsummary: See [[${id}]].\n---\n`);
  const { code, stdout } = await undo(content, 'debate.mbox');
  expect(code).toBe(1);
  expect(stdout).toContain(`left posts/${id}.mdx: concepts/lock.mdx:3 refers to it (link)\n`);
  expect(stdout).toContain('Took back 4 of 5 posts; 0 lost the source alone, 1 left');
  await checked(content);
});

test('a raw file of content/sources stays unless it is named by its path', async () => {
  const content = sharedIndex();
  const raw = join(content, 'sources', 'index-page.txt');
  mkdirSync(join(content, 'sources'), { recursive: true });
  cpSync(PAGE, raw);
  await imported(raw, content);
  expect((await undo(content, 'index-page.txt', '--dry-run')).stdout).toContain(
    'left sources/index-page.txt: it was not named',
  );
  expect((await undo(content, raw)).stdout).toContain('removed sources/index-page.txt');
  expect(existsSync(raw)).toBe(false);
});

test.each([
  [['--undo', 'x', DEBATE], '--undo takes one source'],
  [['--undo', 'x', '--since', '2020-01-01'], '--undo takes one source'],
  [[], "missing required argument 'source'"],
])('%j is a wrong usage', async (args, told) => {
  expect(await run('import', ...args, '--content', sharedIndex())).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(told),
  });
});
