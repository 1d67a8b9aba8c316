import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addressOf, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { recordsButPosts, type SearchMode, searchModeFor, uncutPosts } from '../../src/search/index.ts';
import type { SharedSegments } from '../../src/segments/index.ts';
import { spellControls } from '../../src/site/post/controls.ts';
import { segmentsOf } from '../../src/site/reading/index.ts';
import type { Indexed, ToIndex, Told } from './search-index-worker.ts';
import { ROOT } from './settings.ts';

/** The search index of a site while it is made. */
export interface SearchIndexing {
  readonly mode: SearchMode;
  /** Resolves when its thread has little left to do but to wait for Pagefind. */
  readonly sent: Promise<void>;
  /** Waits until it is made, and puts it into the folder of the site that was built meanwhile. Rejects where Pagefind failed. */
  readonly putInto: (site: string) => Promise<Indexed | undefined>;
  /** Gives up. */
  readonly stop: () => Promise<void>;
}

/**
 * Begins to index the posts of a knowledge base, in a thread and a process of their own (Pagefind's), beside the
 * rendering of pages. A small site needs no index: nothing is begun. Where no post changed since the last build of the
 * site, its index is taken over.
 *
 * @param name Of the site, apart from others that are built in this checkout.
 * @param segments Of the posts, in the order of the knowledge base, where other threads share them.
 */
export function startSearchIndex(
  kb: KnowledgeBase,
  name: string,
  search: SearchMode | undefined,
  segments: SharedSegments = segmentsOf(kb),
): SearchIndexing {
  const mode = search ?? searchModeFor(kb.posts.size);
  if (mode === 'simple')
    return { mode, sent: Promise.resolve(), putInto: async () => undefined, stop: async () => undefined };
  const folder = join(ROOT, '.parley', 'search', name);
  const texts = recordsButPosts(kb).map(({ text }) => spellControls(text));
  const posts = uncutPosts(kb);
  const placeOf = new Map([...kb.posts.keys()].map((id, at) => [addressOf(kb, id), at]));
  const workerData: ToIndex = {
    folder,
    posts,
    segments,
    places: posts.map(({ address }) => placeOf.get(address) ?? 0),
    curated: [...curatedTexts(kb), ...texts],
    texts,
  };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData });
  const index = new Promise<Indexed>((done, fail) => {
    worker.on('message', (told: Told) => {
      if (told !== 'sent') done(told);
    });
    worker.once('error', fail);
    worker.once('exit', (code) =>
      fail(new Error(`the search index was not made: its thread ended with ${code}`)),
    );
  });
  const sent = once(worker, 'message').then(() => undefined);
  sent.catch(() => undefined);
  // Whoever builds the site hears of a failure when it waits for the index, and not before.
  index.catch(() => undefined);
  return {
    mode,
    sent,
    async putInto(site) {
      const indexed = await index;
      for (const made of ['pagefind', 'search'])
        cpSync(join(folder, made), join(site, made), { recursive: true, force: true });
      return indexed;
    },
    async stop() {
      await worker.terminate();
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
