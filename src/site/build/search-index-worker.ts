import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PLACES, spellingPieces, textPieces } from '../../search/index.ts';
import type { SharedSegments } from '../../segments/index.ts';
import { indexBatch, type PostBatch } from './index-batch.ts';
import { writeIndexReader } from './index-reader.ts';
import { FRESH, readIndexRecord } from './index-record.ts';
import { type KeptBatch, publishedIndex, writeMergedIndex } from './merged-index.ts';
import { countsFile, keptBatch, recordFiles } from './packed-batch.ts';
import { writeTexts, writeWords } from './search-index-files.ts';
import { filesIn, isAsWritten, takeOver } from './written-files.ts';

/** The data of an indexing thread. */
export interface ToIndex {
  /** Folder for the files, laid out as in the site; what is kept of batches goes to `FRESH` in it. */
  readonly folder: string;
  /** The site that the last build left, its record of the index, and the folder in which it kept batches. */
  readonly last: { readonly site: string; readonly record: string; readonly cache: string };
  /** The hashes of the batches, and how many posts each has: they are asked for one by one. */
  readonly batches: readonly Pick<PostBatch, 'of'>[];
  readonly posts: number;
  /** First and last year of the posts. */
  readonly years: readonly [number, number];
  /** Of all posts of the archive. */
  readonly segments: SharedSegments;
  /** Texts whose words belong to the vocabulary, however rare. */
  readonly curated: readonly string[];
  /** The text of each of the records that are published without (`archiveRecords`), in their order. */
  readonly texts: readonly string[];
}

/** A message of the thread: the number of the batch that it needs, or the finished index. */
export type FromIndexing = { readonly wanted: number } | { readonly indexed: Indexed };

/** What became of it. */
export interface Indexed {
  readonly posts: number;
  /** Batches, and those of them that had to be indexed. */
  readonly batches: number;
  readonly fresh: number;
  /** From the start of the thread, in seconds. */
  readonly seconds: number;
  /** What each file is made of: the hash of a batch, or the folder of the index. By paths from the folder. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** Files that depend on no post: Pagefind's script and WebAssembly. */
const READER = 'reader';

async function makeIndex(given: ToIndex, port: MessagePort): Promise<Indexed> {
  const start = performance.now();
  const { folder, last, batches, posts, years, segments, curated, texts } = given;
  const cache = join(folder, FRESH);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const record = readIndexRecord(last.record);
  const files: Record<string, readonly string[]> = {};
  /** Takes over the files of the last build if they were made from the same; false if there are none, or not all of them. */
  const isTaken = async (of: string): Promise<boolean> => {
    const there = record.site[of];
    if (there === undefined || !there.every((file) => isAsWritten(last.site, file))) return false;
    files[of] = there.map(([path]) => path);
    takeOver(files[of], last.site, folder);
    return true;
  };
  const indexed: KeptBatch[] = [];
  let fresh = 0;
  for (const [number, { of }] of batches.entries()) {
    const isKept = record.kept[of]?.every((file) => isAsWritten(last.cache, file)) === true;
    const kept = isKept ? keptBatch(last.cache, of) : undefined;
    if (kept !== undefined && (await isTaken(of))) indexed.push({ ...kept, cache: last.cache });
    else {
      const batch = await indexBatch(await batchOf(port, number), { folder, cache, segments });
      files[of] = recordFiles(batch);
      indexed.push({ ...batch, cache });
      fresh++;
    }
  }
  const index = publishedIndex(indexed);
  if (!(await isTaken(index.folder))) {
    writeMergedIndex(folder, indexed, index);
    const own = join(folder, PLACES.pagefind, index.folder);
    files[index.folder] = filesIn(own).map((file) => relative(folder, file));
  }
  if (!(await isTaken(READER))) files[READER] = await writeIndexReader(folder);
  const pieces = textPieces(texts.map((text) => ({ text })));
  writeTexts(folder, pieces);
  const counts = indexed.map((batch) => readFileSync(join(batch.cache, countsFile(batch.of)), 'utf8'));
  const words = indexed.reduce((sum, batch) => sum + batch.words, 0);
  const described = { posts, years, words, texts: pieces, index };
  writeWords(folder, spellingPieces(posts, counts, curated), described);
  const seconds = (performance.now() - start) / 1000;
  return { posts, batches: batches.length, fresh, seconds, files };
}

function batchOf(port: MessagePort, wanted: number): Promise<PostBatch> {
  port.postMessage({ wanted } satisfies FromIndexing);
  return new Promise((done) => port.once('message', done));
}

const port = parentPort as MessagePort;
port.postMessage({ indexed: await makeIndex(workerData as ToIndex, port) } satisfies FromIndexing);
