import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSettled, keep, readKept, sweep } from '../disk/index.ts';
import { CACHE_FOLDER } from './cache-folder.ts';
import type { Entry } from './entry.ts';
import type { Memory } from './read.ts';
import { readingCode } from './reading-code.ts';
import { StoredEntry, type StoredFields } from './stored-entry.ts';

/** Entries per cache file: after an edit, one file is rewritten. */
const IN_A_FILE = 2000;
const NAME = /^entries-(\d+)\.json$/;

/** A cached entry; for a post without its words, which stay in its file. */
type Kept = readonly [stamp: string, entry: Omit<Entry, 'facts'> | StoredFields];

/**
 * The cached entries of a content folder, by path. Empty if there is no cache, another version of the code wrote it, or it is damaged. The
 * caller must compare each entry's stamp.
 *
 * @param files The number of entries.
 */
export function keptEntries(contentDir: string, files: number): Memory {
  const memory: Memory = new Map();
  const many = filesFor(files);
  for (let at = 0; at < many; at++) {
    const text = readKept(pathOf(contentDir, at), versionFor(many));
    if (text === undefined) continue;
    for (const [stamp, kept] of JSON.parse(text) as Kept[]) {
      const read =
        'facts' in kept ? new StoredEntry(contentDir, stamp.split('\n')[0] ?? '', kept) : (kept as Entry);
      memory.set(read.file, { stamp, read });
    }
  }
  return memory;
}

/**
 * Caches entries for the next command, except those that cannot be read or were modified just now.
 *
 * @param changed Paths of the entries that differ from the cache or are gone.
 * @param now Milliseconds since 1970, taken before they were read.
 */
export function keepEntries(
  contentDir: string,
  memory: Memory,
  changed: ReadonlySet<string>,
  now: number,
): void {
  if (changed.size === 0) return;
  // Remove what a killed command left behind; commands that only read do not take the lock, which does this too.
  sweep(join(contentDir, CACHE_FOLDER));
  const many = filesFor(memory.size);
  const stale = new Set([...changed].map((file) => placeOf(file, many)));
  const lines = new Map([...stale].map((at) => [at, [] as Kept[]]));
  for (const [file, { stamp, read }] of memory) {
    if (stamp === undefined || 'problems' in read) continue;
    if (!stamp.split('\n').every((one) => isSettled(one, now))) continue;
    lines.get(placeOf(file, many))?.push([stamp, read instanceof StoredEntry ? fieldsOf(read) : read]);
  }
  for (const [at, some] of lines) keep(pathOf(contentDir, at), versionFor(many), JSON.stringify(some));
  removeBeyond(contentDir, many);
}

function fieldsOf({ id, file, data, bodyLine, facts }: StoredEntry): StoredFields {
  return { id, file, data, bodyLine, facts };
}

/** Number of cache files: a power of two, so that it seldom changes. */
function filesFor(entries: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(entries / IN_A_FILE)));
}

function placeOf(file: string, many: number): number {
  return createHash('md5').update(file).digest().readUInt32BE() % many;
}

function versionFor(many: number): string {
  return `${readingCode()} ${many}`;
}

function pathOf(contentDir: string, at: number): string {
  return join(contentDir, CACHE_FOLDER, `entries-${at}.json`);
}

function removeBeyond(contentDir: string, many: number): void {
  try {
    for (const name of readdirSync(join(contentDir, CACHE_FOLDER)))
      if (Number(NAME.exec(name)?.[1] ?? -1) >= many)
        rmSync(join(contentDir, CACHE_FOLDER, name), { force: true });
  } catch {
    // The cache could not be written there either.
  }
}
