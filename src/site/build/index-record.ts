import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keep, readKept } from '../../disk/index.ts';
import { cacheFiles } from './packed-batch.ts';
import { move } from './place.ts';
import { asWritten, RECORD_VERSION, type WrittenFile } from './written-files.ts';

/** The subfolder of an index for what is kept of its batches. */
export const FRESH = 'fresh';

/** The record that a build leaves for the next: the files of its index in the site, by the hash of what they were made from, and the files kept of batches. */
export interface IndexRecord {
  readonly site: Readonly<Record<string, readonly WrittenFile[]>>;
  readonly kept: Readonly<Record<string, readonly WrittenFile[]>>;
}

/** The record of the last build; an empty one if there was none or it cannot be read. */
export function readIndexRecord(file: string): IndexRecord {
  const text = readKept(file, RECORD_VERSION);
  return text === undefined ? { site: {}, kept: {} } : (JSON.parse(text) as IndexRecord);
}

/** What is noted of an index. */
export interface ToNote {
  /** The site, in its place. */
  readonly site: string;
  /** Paths of the index's files in it, by what they are made of. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Hashes of its batches. */
  readonly batches: readonly string[];
  /** Where the files of batches lie that were indexed by this build. */
  readonly fresh: string;
}

/** Writes the record of an index, and moves what is kept of its batches beside it. If that fails, nothing is kept. */
export async function noteIndex(record: string, { site, files, batches, fresh }: ToNote): Promise<void> {
  const cache = dirname(record);
  try {
    mkdirSync(cache, { recursive: true });
    for (const file of readdirSync(fresh)) await move(join(fresh, file), join(cache, file));
    const needed = new Set(batches.flatMap(cacheFiles));
    for (const file of readdirSync(cache))
      if (file.startsWith('batch-') && !needed.has(file)) rmSync(join(cache, file), { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    rmSync(record, { force: true });
    return;
  }
  const asWrittenIn = (folder: string, paths: readonly string[]) =>
    paths.map((path) => asWritten(folder, path));
  const left: IndexRecord = {
    site: Object.fromEntries(Object.entries(files).map(([of, paths]) => [of, asWrittenIn(site, paths)])),
    kept: Object.fromEntries(batches.map((of) => [of, asWrittenIn(cache, cacheFiles(of))])),
  };
  keep(record, RECORD_VERSION, JSON.stringify(left));
}
