import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import about from '../../package.json' with { type: 'json' };
import {
  INDEX_FILES,
  type IndexedWord,
  type IndexLengths,
  type IndexPart,
  type IndexTable,
  mergedFields,
  mergedFilters,
  mergedWords,
  PLACES,
  PLACES_PER_FILE,
  type PublishedIndex,
  packIndexFile,
  recordName,
  unpackIndexFile,
  wordChunks,
} from '../../src/search/index.ts';
import { type IndexedBatch, wordsFile } from './packed-batch.ts';
import { PieceWriter } from './piece-writer.ts';

/** Bytes of a file of words, and of filters. */
const WORDS_BYTES = 256 * 1024;

/** A batch, and the folder in which its words lie. */
export interface KeptBatch extends IndexedBatch {
  readonly cache: string;
}

/** What the index of the batches says of itself, by which alone it is another's or not. */
export function publishedIndex(batches: readonly IndexedBatch[]): PublishedIndex {
  const hash = createHash('sha256');
  for (const { of } of batches) hash.update(of);
  const [first] = batches;
  return {
    pagefind: about.dependencies.pagefind,
    characters: first?.characters ?? [],
    folder: hash.digest('hex').slice(0, 16),
  };
}

/**
 * Writes the index of all batches into its folder below `folder`, from the words that are kept of each. The records of their posts stay in
 * files of the batches.
 */
export function writeMergedIndex(
  folder: string,
  batches: readonly KeptBatch[],
  { pagefind, folder: own }: PublishedIndex,
): void {
  const root = join(folder, PLACES.pagefind);
  const words = new PieceWriter(root, `${own}/words`, WORDS_BYTES);
  const fields = mergedFields(batches);
  const chunks: IndexTable[2] = [];
  for (const { from, to, file } of chunksOf(batches, fields)) {
    chunks.push([from, to, recordName('', chunks.length)]);
    words.add(file);
  }
  words.end();
  const filters = new PieceWriter(root, `${own}/filters`, WORDS_BYTES);
  const counted = batches.map((batch) => ({ ...batch, posts: batch.table.length }));
  const names = mergedFilters(counted).map((filter, i): [string, string] => {
    filters.add(packIndexFile(filter));
    return [filter[0], recordName('', i)];
  });
  filters.end();
  const posts = batches
    .flatMap(({ table }) => table)
    .map(([hash, many], i): IndexTable[1][number] => [recordName(hash, i), many, '']);
  const table: IndexTable = [pagefind, posts, chunks, names, [], fields];
  const lengths: IndexLengths = {
    index: words.pieces,
    filter: filters.pieces,
    fragment: batches.flatMap(({ records }) => records),
  };
  mkdirSync(join(root, own), { recursive: true });
  writeFileSync(join(root, own, INDEX_FILES.table), packIndexFile(table));
  writeFileSync(join(root, own, INDEX_FILES.lengths), gzipSync(JSON.stringify(lengths), { level: 9 }));
}

interface PackedChunk {
  readonly from: string;
  readonly to: string;
  readonly file: Uint8Array;
}

/** The files of words of all batches. */
function* chunksOf(batches: readonly KeptBatch[], fields: readonly string[]): Generator<PackedChunk> {
  const [only] = batches;
  if (only !== undefined && batches.length === 1) {
    const files = filesOfWords(only);
    for (const [from, to] of only.chunks) yield { from, to, file: files.next().value ?? new Uint8Array() };
    return;
  }
  const parts = batches.map(
    (batch): IndexPart => ({
      posts: batch.table.length,
      fields: batch.fields,
      filters: batch.filters,
      words: wordsOf(batch),
    }),
  );
  for (const { words, from, to } of wordChunks(mergedWords(parts, fields), PLACES_PER_FILE.places))
    yield { from, to, file: packIndexFile([words]) };
}

function* wordsOf(batch: KeptBatch): Generator<IndexedWord> {
  for (const file of filesOfWords(batch)) yield* (unpackIndexFile(file) as [IndexedWord[]])[0];
}

/** The files of words of one batch, each read when it is its turn. */
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
