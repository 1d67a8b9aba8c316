import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { random } from '../../bench/support/random.ts';
import { SHELL } from '../../src/site/layouts/shell.ts';
import { hashesOf, temporaryFolder } from '../../tests/support/folder.ts';
import { filesOf, generatedDebate } from '../../tests/support/generated-debate.ts';
import { knowledgeOf } from '../../tests/support/knowledge.ts';
import { ThreadFilesWriter } from './thread-files.ts';

const kb = knowledgeOf(filesOf(generatedDebate(12, random(3))));

/** The folder of a site as Astro leaves it: with the shells. */
function astroFolder(): string {
  const folder = temporaryFolder();
  for (const collection of ['threads', 'posts']) {
    mkdirSync(join(folder, collection, 'shell'), { recursive: true });
    const page = `<!doctype html><html><head>${SHELL.head.text}</head><body>${SHELL.main.text}</body></html>`;
    writeFileSync(join(folder, collection, 'shell', 'index.html'), page);
  }
  return folder;
}

async function written(workers: number): Promise<Record<string, string>> {
  const folder = astroFolder();
  const writer = new ThreadFilesWriter(kb, [...kb.threads.keys()], workers);
  await writer.write(folder, { base: '/' });
  await writer.stop();
  return hashesOf(folder);
}

describe('the files of threads', () => {
  test('are the same whoever writes them, one for each page and what stands beside it', async () => {
    const alone = await written(0);
    expect(await written(2)).toEqual(alone);
    for (const { slug } of kb.threads.values())
      for (const path of [`threads/${slug}/index.html`, `threads/${slug}.json`, `threads/${slug}.md`])
        expect(alone[path]).toBeDefined();
    for (const id of kb.posts.keys())
      for (const path of [`posts/${id}/index.html`, `posts/${id}.json`, `posts/${id}.md`])
        expect(alone[path]).toBeDefined();
    expect(Object.keys(alone).filter((path) => path.includes('/shell/'))).toEqual([]);
  });

  test('are not written where a shell is none', async () => {
    const folder = astroFolder();
    writeFileSync(join(folder, 'posts', 'shell', 'index.html'), '<html></html>');
    const writer = new ThreadFilesWriter(kb, [...kb.threads.keys()], 1);
    await expect(writer.write(folder, { base: '/' })).rejects.toThrow('shell');
    await writer.stop();
  });
});
