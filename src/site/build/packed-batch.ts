import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep, readKept, writeUnsynced } from '../../disk/index.ts';
import {
  type IndexedFilter,
  type IndexTable,
  type Piece,
  PLACES,
  type SpellingCounts,
  unpackIndexFile,
} from '../../search/index.ts';
import { PieceWriter } from './piece-writer.ts';
import { RECORD_VERSION } from './written-files.ts';

/** The index of a batch. Words of it, and how many posts have each, are in files of their own: see `wordsFile` and `countsFile`. */
export interface IndexedBatch {
  readonly of: string;
  /** The signs that belong to words, as Pagefind lists them. */
  readonly characters: readonly string[];
  /** Words of each post. */
  readonly posts: readonly number[];
  readonly fields: readonly string[];
  readonly filters: readonly IndexedFilter[];
  /** The files of words as Pagefind cuts them: what each goes from and to, and its length in bytes. */
  readonly chunks: readonly (readonly [from: string, to: string, length: number])[];
  /** The records of its posts, in their order. */
  readonly records: readonly Piece[];
  /** Words of all posts together, as Pagefind counts them. */
  readonly words: number;
}

/** Bytes of a file that holds the records of posts. A host that knows no ranges sends it whole for one of them. */
const RECORDS_BYTES = 128 * 1024;

/** A batch that was kept; undefined if it is missing or incomplete. */
export function keptBatch(cache: string, of: string): IndexedBatch | undefined {
  const text = readKept(join(cache, recordFile(of)), RECORD_VERSION);
  return text === undefined ? undefined : (JSON.parse(text) as IndexedBatch);
}

/** Paths in the site of the files that hold the posts of a batch. */
export function recordFiles({ records }: IndexedBatch): string[] {
  return records.map(([file]) => PLACES.pagefind + file);
}

/** Names of the files that are kept of a batch. */
export function cacheFiles(of: string): string[] {
  return [recordFile(of), wordsFile(of), countsFile(of)];
}

function recordFile(of: string): string {
  return `batch-${of}.json`;
}

/** All files of its words, one after the other. */
export function wordsFile(of: string): string {
  return `batch-${of}.words`;
}

/** How many posts have each word (`SpellingCounts.toText`). */
export function countsFile(of: string): string {
  return `batch-${of}.counts`;
}

/** Where the files of batches go. */
export interface BatchFolders {
  /** Folder for the records of posts, laid out as in the site. */
  readonly folder: string;
  /** Folder for what the next build needs of a batch (`cacheFiles`). */
  readonly cache: string;
}

/** What was counted while posts were indexed: how many have each word, and the words of all together. */
export interface BatchCounts {
  readonly counts: SpellingCounts;
  readonly words: number;
}

/** Packs the index that Pagefind wrote of a batch into few files, and keeps them. */
export function packBatch(
  of: string,
  written: string,
  { folder, cache }: BatchFolders,
  { counts, words }: BatchCounts,
): IndexedBatch {
  const read = (path: string) => readFileSync(join(written, path));
  const entry = JSON.parse(read('pagefind-entry.json').toString()) as PagefindEntry;
  const [name = ''] = Object.values(entry.languages).map(({ hash }) => hash);
  const [, posts, chunks, filters, , fields] = unpackIndexFile(
    read(`pagefind.${name}.pf_meta`),
  ) as IndexTable;
  const records = new PieceWriter(join(folder, PLACES.pagefind), `posts/${of}`, RECORDS_BYTES);
  for (const [hash] of posts) records.add(read(`fragment/${hash}.pf_fragment`));
  records.end();
  const files = chunks.map(([, , hash]) => read(`index/${hash}.pf_index`));
  mkdirSync(cache, { recursive: true });
  writeUnsynced(join(cache, wordsFile(of)), Buffer.concat(files));
  writeUnsynced(join(cache, countsFile(of)), counts.toText());
  const indexed: IndexedBatch = {
    of,
    characters: entry.include_characters,
    posts: posts.map(([, many]) => many),
    fields,
    filters: filters.map(([, hash]) => unpackIndexFile(read(`filter/${hash}.pf_filter`)) as IndexedFilter),
    chunks: chunks.map(([from, to], i) => [from, to, files[i]?.length ?? 0]),
    records: records.pieces,
    words,
  };
  keep(join(cache, recordFile(of)), RECORD_VERSION, JSON.stringify(indexed));
  return indexed;
}

/** What Pagefind says of an index that it wrote. */
interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
  readonly include_characters: readonly string[];
}
