import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import about from '../../../package.json' with { type: 'json' };
import { writeUnsynced } from '../../disk/index.ts';
import {
  type IndexedWord,
  type IndexLengths,
  type IndexPart,
  mergedFields,
  mergedFilters,
  mergedWords,
  PLACES,
  PLACES_PER_FILE,
  type PublishedIndex,
  packIndexFile,
  packTable,
  packWords,
  TABLE_FILE,
  unpackIndexFile,
  type WordChunk,
  wordChunks,
} from '../../search/index.ts';
import { type IndexedBatch, wordsFile } from './packed-batch.ts';
import { PieceWriter } from './piece-writer.ts';

/** Most bytes of a file of words or filters, unless a single record is longer. */
const WORDS_BYTES = 256 * 1024;

/** A batch, and the folder that has its files of words. */
export interface KeptBatch extends IndexedBatch {
  readonly cache: string;
}

/** Identifies the index of some batches. The folder is named by a hash of the batches, so that the same batches have the same folder. */
export function publishedIndex(batches: readonly IndexedBatch[]): PublishedIndex {
  const hash = createHash('sha256').update(FORM);
  for (const { of } of batches) hash.update(of);
  const [first] = batches;
  return {
    pagefind: about.dependencies.pagefind,
    characters: first?.characters ?? [],
    folder: hash.digest('hex').slice(0, 16),
  };
}

/**
 * Writes the merged index of all batches below `folder`, from the cached words of each. The records of their posts are not merged: they stay in a
 * file for each batch.
 */
export function writeMergedIndex(
  folder: string,
  batches: readonly KeptBatch[],
  { pagefind, folder: own }: PublishedIndex,
): void {
  const root = join(folder, PLACES.pagefind);
  const words = new PieceWriter(root, `${own}/words`, WORDS_BYTES);
  const fields = mergedFields(batches);
  const chunks: [from: string, to: string][] = [];
  for (const { from, to, words: some } of chunksOf(batches, fields)) {
    chunks.push([from, to]);
    words.add(gzipSync(packWords(some), { level: 9 }));
  }
  words.end();
  const filters = new PieceWriter(root, `${own}/filters`, WORDS_BYTES);
  const counted = batches.map((batch) => ({ ...batch, posts: batch.posts.length }));
  const names = mergedFilters(counted).map((filter) => {
    filters.add(packIndexFile(filter));
    return filter[0];
  });
  filters.end();
  const posts = batches.flatMap((batch) => batch.posts);
  const lengths: IndexLengths = {
    index: words.pieces,
    filter: filters.pieces,
    fragment: batches.flatMap(({ records }) => records),
  };
  const table = packTable({ pagefind, posts, words: chunks, filters: names, fields, lengths });
  mkdirSync(join(root, own), { recursive: true });
  writeUnsynced(join(root, own, TABLE_FILE), gzipSync(table, { level: 9 }));
}

/** The format of published indexes. It is part of the hash that names the folder, so that indexes of different formats never share one. */
const FORM = 'columns';

/** The words of all batches, divided as they will be into files. A single batch keeps the division that Pagefind made. */
function* chunksOf(batches: readonly KeptBatch[], fields: readonly string[]): Generator<WordChunk> {
  const [only] = batches;
  if (only !== undefined && batches.length === 1) {
    const files = filesOfWords(only);
    for (const [from, to] of only.chunks)
      yield {
        from,
        to,
        words: (unpackIndexFile(files.next().value ?? new Uint8Array()) as [IndexedWord[]])[0],
      };
    return;
  }
  const parts = batches.map(
    (batch): IndexPart => ({
      posts: batch.posts.length,
      fields: batch.fields,
      filters: batch.filters,
      words: wordsOf(batch),
    }),
  );
  yield* wordChunks(mergedWords(parts, fields), PLACES_PER_FILE.places);
}

function* wordsOf(batch: KeptBatch): Generator<IndexedWord> {
  for (const file of filesOfWords(batch)) yield* (unpackIndexFile(file) as [IndexedWord[]])[0];
}

/** The files of words that Pagefind wrote for a batch, which the cache has one after the other in one file; each is read when it is needed. */
function* filesOfWords({ of, cache, chunks }: KeptBatch): Generator<Buffer, undefined> {
  const file = openSync(join(cache, wordsFile(of)), 'r');
  try {
    let at = 0;
    for (const [, , length] of chunks) {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, at) !== length) throw new Error(`${wordsFile(of)} was cut short`);
      at += length;
      yield bytes;
    }
  } finally {
    closeSync(file);
  }
}
