import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/**
 * The files that Pagefind 1.6 writes (its crates `pagefind` and `pagefind_web`): CBOR (RFC 8949) behind a mark, packed by gzip. Tuples in the
 * place of objects, as they are written.
 */

/** Where a word stands in a post: the post's number, as the difference from the one before; places in its text; places in its fields. */
export type WordInPost = [step: number, places: number[], fieldPlaces: number[]];
/** A word without diacritics, where it stands so, and where it stands with diacritics. */
export type IndexedWord = [word: string, posts: WordInPost[], forms: [form: string, posts: WordInPost[]][]];
/** A filter and, for each of its values, the numbers of the posts that have it. */
export type IndexedFilter = [name: string, values: [value: string, posts: number[]][]];
/** The table of an index: its posts by name and length in words, its files of words with what they go from and to, its filters. */
export type IndexTable = [
  version: string,
  posts: [name: string, words: number, group: string][],
  words: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: string[],
  fields: string[],
];

const MARK = Buffer.from('pagefind_dcd');

/** The value of a file. @throws where it is not of this form. */
export function unpackIndexFile(packed: Uint8Array): unknown {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, MARK.length).equals(MARK))
    throw new Error('a file of Pagefind begins otherwise than it did');
  return decode(bytes.subarray(MARK.length));
}

/** A value as a file. */
export function packIndexFile(value: unknown): Buffer {
  return gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
}
