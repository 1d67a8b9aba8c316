import { join } from 'node:path';
import { fileStamp, keep, readKept } from '../disk/index.ts';
import {
  CACHE_FOLDER,
  type Collection,
  type Entry,
  entryFiles,
  type Problem,
  readEntryFile,
} from '../entries/index.ts';

/** Version of the cache. Raise it when a summary, or the way it is made, changes. */
const VERSION = '8';

interface Kept<T> {
  /** Of the file (see `fileStamp`). */
  readonly stamp: string;
  readonly summary: T;
}

export interface Summaries<T> {
  /** By path from the content folder, sorted. */
  readonly summaries: Map<string, T>;
  readonly problems: Problem[];
}

/**
 * What an import must know of each entry of a collection, read from the entries' files, or from the cache where a file was not
 * touched since the last import: parsing YAML is what takes the time. The cache may be deleted.
 */
export function readSummaries<C extends Collection, T>(
  contentDir: string,
  collection: C,
  summarise: (entry: Entry<C>) => T,
): Summaries<T> {
  const cached = readCache<T>(contentDir, collection);
  const summaries = new Map<string, T>();
  const problems: Problem[] = [];
  for (const file of entryFiles(contentDir, collection)) {
    const path = join(contentDir, file);
    const kept = cached[file];
    if (kept && kept.stamp === fileStamp(path)) {
      summaries.set(file, kept.summary);
      continue;
    }
    const read = readEntryFile(contentDir, collection, file);
    if (!('problems' in read)) summaries.set(file, summarise(read.entry));
    else for (const problem of read.problems) problems.push(problem);
  }
  return { summaries, problems };
}

/** Keeps summaries for the next import. Those of files that are gone are left out. */
export function keepSummaries<T>(
  contentDir: string,
  collection: Collection,
  summaries: ReadonlyMap<string, T>,
): void {
  const kept: Record<string, Kept<T>> = {};
  for (const [file, summary] of summaries) {
    const stamp = fileStamp(join(contentDir, file));
    if (stamp !== undefined) kept[file] = { stamp, summary };
  }
  keep(join(contentDir, cacheFile(collection)), VERSION, JSON.stringify(kept));
}

function cacheFile(collection: Collection): string {
  return join(CACHE_FOLDER, `${collection}.json`);
}

function readCache<T>(contentDir: string, collection: Collection): Record<string, Kept<T>> {
  const text = readKept(join(contentDir, cacheFile(collection)), VERSION);
  return text === undefined ? {} : (JSON.parse(text) as Record<string, Kept<T>>);
}
