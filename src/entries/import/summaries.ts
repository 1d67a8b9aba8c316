import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../cache-folder.ts';
import type { Entry, Problem } from '../entry.ts';
import { entryFiles } from '../files.ts';
import { readEntry } from '../read.ts';
import type { Collection } from '../schemas/index.ts';
import { writeWhole } from './write-file.ts';

/** Made anew where what is kept, or how it is made, has changed. */
const VERSION = 4;

interface Kept<T> {
  readonly modified: number;
  readonly bytes: number;
  readonly summary: T;
}

export interface Summaries<T> {
  /** By path from the content folder, sorted. */
  readonly summaries: Map<string, T>;
  readonly problems: Problem[];
}

/**
 * What an import must know of each entry of a collection, read from the entries' files, or from the cache where a file's
 * size and time of change are those of the last import: parsing YAML is what takes the time. The cache may be deleted.
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
    const { mtimeMs, size } = statSync(path);
    const kept = cached[file];
    if (kept && kept.modified === mtimeMs && kept.bytes === size) {
      summaries.set(file, kept.summary);
      continue;
    }
    const entry = readEntry(collection, file, readFileSync(path, 'utf8'));
    if (!('problems' in entry)) summaries.set(file, summarise(entry));
    else for (const problem of entry.problems) problems.push(problem);
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
    const stat = statSync(join(contentDir, file), { throwIfNoEntry: false });
    if (stat) kept[file] = { modified: stat.mtimeMs, bytes: stat.size, summary };
  }
  writeWhole(contentDir, cacheFile(collection), JSON.stringify({ version: VERSION, kept }));
}

function cacheFile(collection: Collection): string {
  return join(CACHE_FOLDER, `${collection}.json`);
}

function readCache<T>(contentDir: string, collection: Collection): Record<string, Kept<T>> {
  try {
    const cache = JSON.parse(readFileSync(join(contentDir, cacheFile(collection)), 'utf8')) as {
      version: number;
      kept: Record<string, Kept<T>>;
    };
    return cache.version === VERSION ? cache.kept : {};
  } catch {
    return {};
  }
}
