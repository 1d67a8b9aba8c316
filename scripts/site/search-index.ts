import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { type SearchMode, searchModeFor, uncutPosts } from '../../src/search/index.ts';
import type { Indexed, ToIndex } from './search-index-worker.ts';

/** The search index of a site while it is made. */
export interface SearchIndexing {
  readonly mode: SearchMode;
  /** Waits until it is made, and puts it into the site that was built meanwhile. Rejects where Pagefind failed. */
  readonly finish: () => Promise<Indexed | undefined>;
  /** Gives up: nothing of it stays. */
  readonly stop: () => Promise<void>;
}

/**
 * Begins to index the posts of a knowledge base, in a thread and a process of their own (Pagefind's), beside the
 * rendering of pages. A small site needs no index: nothing is begun.
 */
export function startSearchIndex(
  kb: KnowledgeBase,
  { out, search }: { readonly out: string; readonly search?: SearchMode },
): SearchIndexing {
  const mode = search ?? searchModeFor(kb.posts.size);
  if (mode === 'simple') return { mode, finish: async () => undefined, stop: async () => undefined };
  const site = resolve(out);
  mkdirSync(dirname(site), { recursive: true });
  const folder = mkdtempSync(join(dirname(site), '.parley-search-'));
  const workerData: ToIndex = { folder, posts: uncutPosts(kb), curated: curatedTexts(kb) };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData });
  const index = new Promise<Indexed>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) =>
      fail(new Error(`the search index was not made: its thread ended with ${code}`)),
    );
  });
  // Whoever builds the site hears of a failure when it waits for the index, and not before.
  index.catch(() => undefined);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  return {
    mode,
    async finish() {
      try {
        const indexed = await index;
        mkdirSync(join(site, 'search'), { recursive: true });
        for (const made of ['pagefind', 'search/words', 'search/manifest.json']) {
          rmSync(join(site, made), { recursive: true, force: true });
          renameSync(join(folder, made), join(site, made));
        }
        return indexed;
      } finally {
        clear();
      }
    },
    async stop() {
      await worker.terminate();
      clear();
    },
  };
}

/** Words that somebody wrote by hand: whatever is mistyped of them is corrected, however rare. */
function curatedTexts(kb: KnowledgeBase): string[] {
  const titles = [...kb.debates.values(), ...kb.positions.values(), ...kb.concepts.values()].flatMap(
    ({ id, entry: { data } }) => [id, data.title, ...data.aliases],
  );
  const names = [...kb.people.values()].map(({ entry }) => entry.data.name);
  return [...titles, ...names, ...[...kb.arguments.values()].map(({ gist }) => gist)];
}
