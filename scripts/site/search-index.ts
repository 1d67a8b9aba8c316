import { existsSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { spellControls } from '../../src/controls/index.ts';
import { keep } from '../../src/disk/index.ts';
import { addressOf, type KnowledgeBase, listed } from '../../src/knowledge/index.ts';
import { recordsButPosts, type SearchMode, searchModeFor, uncutPosts } from '../../src/search/index.ts';
import type { SharedSegments } from '../../src/segments/index.ts';
import { segmentsOf } from '../../src/site/reading/index.ts';
import { ROOT } from '../command.ts';
import { move } from './place.ts';
import type { Indexed, IndexRecord, ToIndex } from './search-index-worker.ts';
import { asWritten, RECORD_VERSION } from './written-files.ts';

/** Where the index of a site is made, and where that of its last build is. */
export interface IndexPlaces {
  /** For this build alone; it is made anew. */
  readonly folder: string;
  /** The site as the last build left it. */
  readonly out: string;
  /** The record that it left: see `SearchIndexing.note`. */
  readonly record: string;
}

/** The search index of a site while it is made. */
export interface SearchIndexing {
  readonly mode: SearchMode;
  /** Resolves when it is made, or cannot be made. */
  readonly made: Promise<void>;
  /** Waits until it is made, and moves it into the folder of the site that was built meanwhile. Rejects where Pagefind failed. */
  readonly putInto: (site: string) => Promise<Indexed | undefined>;
  /** Notes for the next build what this one left, once the site is in its place. */
  readonly note: () => Promise<void>;
  /** Gives up. */
  readonly stop: () => Promise<void>;
}

/** Places for the index of a site of this name (see `nameOfSite`), built in `building` to be put in `out`. */
export function indexPlaces(name: string, building: string, out: string): IndexPlaces {
  return {
    folder: join(dirname(building), `index-${basename(building)}`),
    out,
    record: join(ROOT, '.parley', 'search', `${name}.json`),
  };
}

/**
 * Begins to index the posts of a knowledge base, in a thread and a process of their own (Pagefind's), beside the
 * rendering of pages. A small site needs no index: nothing is begun. Where no post changed since the last build of the
 * site, its index is taken over.
 *
 * @param segments Of the posts, in the order of the knowledge base, where other threads share them.
 */
export function startSearchIndex(
  kb: KnowledgeBase,
  { folder, out, record }: IndexPlaces,
  search: SearchMode | undefined,
  segments: SharedSegments = segmentsOf(kb),
): SearchIndexing {
  const mode = search ?? searchModeFor(kb.posts.size);
  if (mode === 'simple') return { mode, ...NOTHING };
  const texts = recordsButPosts(kb).map(({ text }) => spellControls(text));
  const posts = uncutPosts(kb);
  const placeOf = new Map([...kb.posts.keys()].map((id, at) => [addressOf(kb, id), at]));
  const workerData: ToIndex = {
    folder,
    last: { site: out, record },
    posts,
    segments,
    places: posts.map(({ address }) => placeOf.get(address) ?? 0),
    curated: [...curatedTexts(kb), ...texts],
    texts,
  };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData });
  const index = new Promise<Indexed>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) =>
      fail(new Error(`the search index was not made: its thread ended with ${code}`)),
    );
  });
  // Whoever builds the site hears of a failure when it puts the index into it, and not before.
  const made = index.then(
    () => undefined,
    () => undefined,
  );
  return {
    mode,
    made,
    async putInto(site) {
      const indexed = await index;
      for (const made of readdirSync(folder)) await mergeInto(join(folder, made), join(site, made));
      await rm(folder, { recursive: true, force: true });
      return indexed;
    },
    async note() {
      const { of, counts, words, files } = await index;
      const left: IndexRecord = { of, counts, words, files: files.map((path) => asWritten(out, path)) };
      keep(record, RECORD_VERSION, JSON.stringify(left));
    },
    async stop() {
      await worker.terminate();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Moves a folder, or its files to those of another where there is one. */
async function mergeInto(folder: string, into: string): Promise<void> {
  if (existsSync(into)) await cp(folder, into, { recursive: true, preserveTimestamps: true });
  else await move(folder, into);
}

/** The index of a site that needs none. */
const NOTHING: Omit<SearchIndexing, 'mode'> = {
  made: Promise.resolve(),
  putInto: async () => undefined,
  note: async () => undefined,
  stop: async () => undefined,
};

/** Words that somebody wrote by hand: whatever is mistyped of them is corrected, however rare. */
function curatedTexts(whole: KnowledgeBase): string[] {
  const kb = listed(whole);
  const titles = [...kb.debates.values(), ...kb.positions.values(), ...kb.concepts.values()].flatMap(
    ({ id, entry: { data } }) => [id, data.title, ...data.aliases],
  );
  const names = [...kb.people.values()].map(({ entry }) => entry.data.name);
  return [...titles, ...names, ...[...kb.arguments.values()].map(({ gist }) => gist)];
}
