import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../src/disk/index.ts';
import { PACKS_FOLDER, readEntries, wholeText } from '../src/entries/index.ts';
import { MailWords } from '../src/packs/index.ts';
import { CONTENT, filesUnder } from './support/folder.ts';

test('no pack of the project holds eight words in a row of a post that is here, an address, or words of its own posts', async () => {
  const { entries, problems } = await readEntries(CONTENT);
  expect(problems).toEqual([]);
  const posts = entries.filter((entry) => entry.collection === 'posts');
  const here = posts.filter(({ data }) => 'apart' in data === false || data.apart === undefined);
  // What is looked at is told: a test over nothing would hold.
  expect(here.length).toBeGreaterThan(0);
  const mail = new MailWords(here.map((entry) => wholeText(entry as Parameters<typeof wholeText>[0]).text));
  const isOf = (folder: string) => (file: string) => file.includes(`/${folder}/`);
  const packs = join(CONTENT, PACKS_FOLDER);
  const files = filesUnder(packs).map((file) => join(packs, file));
  expect(files.filter(isOf('posts')).length).toBeGreaterThan(0);
  for (const file of files) expect([file, mail.in(readText(file))]).toEqual([file, []]);
  for (const file of files.filter(isOf('people'))) expect(readText(file)).not.toMatch(/\S@\S/);
  for (const file of files.filter(isOf('posts'))) {
    const text = readText(file);
    expect(text).not.toMatch(/^\s*(?:exact|prefix|suffix):/m);
    expect(text.slice(text.indexOf('\n---\n') + 5).trim()).toBe('');
  }
});
