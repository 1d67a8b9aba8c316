import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/**
 * The files that Pagefind 1.6 writes (its crates `pagefind` and `pagefind_web`): CBOR (RFC 8949) after a mark, compressed with gzip.
 * Objects are written as tuples.
 */

/**
 * Where a word occurs in a post: the post's number, as the difference from the previous one; positions in its text; positions in its
 * fields.
 */
export type WordInPost = [step: number, places: number[], fieldPlaces: number[]];
/** A word without diacritics, its occurrences, and the occurrences of its forms with diacritics. */
export type IndexedWord = [word: string, posts: WordInPost[], forms: [form: string, posts: WordInPost[]][]];
/** A filter, and for each of its values the numbers of the posts that have it. */
export type IndexedFilter = [name: string, values: [value: string, posts: number[]][]];
/** The table of an index: its posts by name and number of words, its files of words with their first and last word, its filters. */
export type IndexTable = [
  version: string,
  posts: [name: string, words: number, group: string][],
  words: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: string[],
  fields: string[],
];

const MARK = Buffer.from('pagefind_dcd');

/**
 * Decodes a file.
 *
 * @throws if it has another format.
 */
export function unpackIndexFile(packed: Uint8Array): unknown {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, MARK.length).equals(MARK))
    throw new Error('a file of Pagefind begins otherwise than it did');
  return decode(bytes.subarray(MARK.length));
}

/** Encodes a value as a file. */
export function packIndexFile(value: unknown): Buffer {
  return gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
}
