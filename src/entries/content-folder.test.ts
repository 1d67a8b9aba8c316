import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentFolderError, isFolder, requireEntries, requireFolder } from './content-folder.ts';
import { readEntries } from './read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder that is not there is named, with what to do', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(isFolder(nowhere)).toBe(false);
  expect(() => requireFolder(nowhere)).toThrow(
    `there is no content folder ${nowhere}: name one by --content`,
  );
  await expect(readEntries(nowhere)).rejects.toBeInstanceOf(ContentFolderError);
});

test('a file is no content folder', async () => {
  const file = join(folder, 'a.mbox');
  writeFileSync(file, 'words\n');
  for (const ask of [isFolder, requireFolder, requireEntries])
    expect(() => ask(file)).toThrow('is no folder');
  await expect(readEntries(file)).rejects.toBeInstanceOf(ContentFolderError);
});

test('a folder without an entry holds nothing to read; one entry, even a broken one, is something', async () => {
  mkdirSync(join(folder, 'posts'));
  writeFileSync(join(folder, 'posts', 'notes.txt'), 'words\n');
  expect(() => requireFolder(folder)).not.toThrow();
  await expect(readEntries(folder)).rejects.toThrow('holds no entry');
  mkdirSync(join(folder, 'positions'));
  writeFileSync(join(folder, 'positions', 'ring.mdx'), 'no frontmatter\n');
  expect((await readEntries(folder)).problems).toHaveLength(1);
});

test('the folder of a project is told which of its folders has the entries', () => {
  const content = join(folder, 'content');
  mkdirSync(join(content, 'positions'), { recursive: true });
  writeFileSync(join(content, 'positions', 'ring.mdx'), '---\ntitle: Ring\n---\n');
  expect(() => requireEntries(folder)).toThrow(`name ${content} by --content`);
});
