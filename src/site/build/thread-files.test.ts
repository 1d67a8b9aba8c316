import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { random } from '../../../bench/support/random.ts';
import { hashesOf, temporaryFolder } from '../../../tests/support/folder.ts';
import { filesOf, generatedDebate } from '../../../tests/support/generated-debate.ts';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import { readEntries } from '../../entries/index.ts';
import { buildKnowledge } from '../../knowledge/index.ts';
import { SHELL } from '../layouts/shell.ts';
import { segmentsOf } from '../reading/index.ts';
import { SiteWorkers } from './site-workers.ts';
import { writeThreadFiles } from './thread-files.ts';

const files = filesOf(generatedDebate(12, random(3)));
const kb = knowledgeOf(files);

function contentFolder(): string {
  const content = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

const QUIET = { bar: () => ({ update() {}, stop() {} }) };

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

/** Hashes of the files that are written, alone or beside another thread that has read the same content folder. */
async function written(content?: string): Promise<Record<string, string>> {
  const folder = astroFolder();
  const workers = new SiteWorkers();
  onTestFinished(() => workers.stop());
  if (content !== undefined) workers.start(buildKnowledge(await readEntries(content)));
  const threads = [...kb.threads.keys()];
  await writeThreadFiles(
    { kb, threads, publication: { base: '/' }, folder, segments: segmentsOf(kb), say: QUIET },
    workers,
  );
  return hashesOf(folder);
}

describe('the files of threads', () => {
  test('are the same whoever writes them, one for each page and what stands beside it', async () => {
    const alone = await written();
    expect(await written(contentFolder())).toEqual(alone);
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
    const given = {
      kb,
      threads: [...kb.threads.keys()],
      publication: { base: '/' },
      folder,
      segments: segmentsOf(kb),
      say: QUIET,
    };
    await expect(writeThreadFiles(given, new SiteWorkers())).rejects.toThrow('shell');
  });
});
