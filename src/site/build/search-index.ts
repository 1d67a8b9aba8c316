import { existsSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type KnowledgeBase, listed } from '../../knowledge/index.ts';
import { type BatchBounds, recordsButPosts, type SearchMode, searchModeFor } from '../../search/index.ts';
import type { SharedSegments } from '../../segments/index.ts';
import { segmentsOf } from '../reading/index.ts';
import type { Site } from '../site.ts';
import { cacheOf } from './caches.ts';
import type { PostBatch } from './index-batch.ts';
import { FRESH, noteIndex } from './index-record.ts';
import { move } from './place.ts';
import { BATCH, postBatches } from './post-batches.ts';
import type { FromIndexing, Indexed, ToIndex } from './search-index-worker.ts';

/** Folders for the index of a site and of its last build. */
export interface IndexPlaces {
  /** For this build alone; it is made anew. */
  readonly folder: string;
  /** The site as the last build left it. */
  readonly out: string;
  /** The record that it left: see `SearchIndexing.note`. What is kept of batches lies beside it. */
  readonly record: string;
}

/** The search index of a site while it is made. */
export interface SearchIndexing {
  readonly mode: SearchMode;
  /** Waits until the index is complete, and moves it into the folder of the built site. Rejects if Pagefind failed. */
  readonly putInto: (site: string) => Promise<Indexed | undefined>;
  /** Records for the next build what this one made. Call it once the site is in place. */
  readonly note: () => Promise<void>;
  /** Gives up. */
  readonly stop: () => Promise<void>;
}

/** Places for the index of a site that is built in `building`. */
export function indexPlaces(site: Site, building: string): IndexPlaces {
  return {
    folder: join(dirname(building), `index-${basename(building)}`),
    out: site.out,
    record: join(cacheOf(site, 'search'), 'record.json'),
  };
}

/**
 * Begins to index the posts of a knowledge base, in a thread and a process of their own (Pagefind's), beside the
 * rendering of pages. A small site needs no index: nothing is begun. What no post changed of since the last build of the site
 * is taken over: batch by batch.
 *
 * @param segments Of the posts, in the order of the knowledge base, where other threads share them.
 */
export function startSearchIndex(
  kb: KnowledgeBase,
  { folder, out, record }: IndexPlaces,
  search: SearchMode | undefined,
  segments: SharedSegments = segmentsOf(kb),
  bounds: BatchBounds = BATCH,
): SearchIndexing {
  const mode = search ?? searchModeFor(kb.posts.size);
  if (mode === 'simple') return { mode, ...NOTHING };
  const texts = recordsButPosts(kb).map(({ text }) => text);
  const batches = postBatches(kb, bounds);
  const workerData: ToIndex = {
    folder,
    last: { site: out, record, cache: dirname(record) },
    batches: batches.map(({ of }) => ({ of })),
    posts: kb.posts.size,
    years: yearsOf(batches),
    segments,
    curated: [...curatedTexts(kb), ...texts],
    texts,
  };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const index = new Promise<Indexed>((done, fail) => {
    worker.on('message', (said: FromIndexing) => {
      if ('indexed' in said) done(said.indexed);
      else worker.postMessage(batches[said.wanted]);
    });
    worker.once('error', fail);
    worker.once('exit', (code) =>
      fail(new Error(`the search index was not made: its thread ended with ${code}`)),
    );
  });
  // A failure is reported when the index is put into the site, not before.
  index.catch(() => undefined);
  return {
    mode,
    async putInto(site) {
      const indexed = await index;
      for (const name of readdirSync(folder))
        if (name !== FRESH) await mergeInto(join(folder, name), join(site, name));
      return indexed;
    },
    async note() {
      const { files } = await index;
      await noteIndex(record, {
        site: out,
        files,
        batches: batches.map(({ of }) => of),
        fresh: join(folder, FRESH),
      });
      await rm(folder, { recursive: true, force: true });
    },
    async stop() {
      await worker.terminate();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Size of V8's young generation in megabytes. With the default, three times as much memory is used by texts before they are collected. */
const YOUNG = 24;

/** First and last year of the posts, the latest of which come first and those without a date last. */
function yearsOf(batches: readonly PostBatch[]): [first: number, last: number] {
  const years = batches.flatMap(({ posts }) =>
    posts.flatMap(({ date }) => (date === '' ? [] : [Number(date.slice(0, 4))])),
  );
  return [years.at(-1) ?? 0, years[0] ?? 0];
}

/** Moves a folder, or merges its files into another that exists. */
async function mergeInto(folder: string, into: string): Promise<void> {
  if (existsSync(into)) await cp(folder, into, { recursive: true, preserveTimestamps: true });
  else await move(folder, into);
}

/** The index of a site that needs none. */
const NOTHING: Omit<SearchIndexing, 'mode'> = {
  putInto: async () => undefined,
  note: async () => undefined,
  stop: async () => undefined,
};

/** Texts that curators wrote: a query that mistypes one of their words is corrected, however rare the word. */
function curatedTexts(whole: KnowledgeBase): string[] {
  const kb = listed(whole);
  const titles = [...kb.debates.values(), ...kb.positions.values(), ...kb.concepts.values()].flatMap(
    ({ id, entry: { data } }) => [id, data.title, ...data.aliases],
  );
  const names = [...kb.people.values()].map(({ entry }) => entry.data.name);
  return [...titles, ...names, ...[...kb.arguments.values()].map(({ gist }) => gist)];
}
