import { ColumnReader, ColumnWriter } from './columns.ts';
import {
  INDEX_KINDS,
  type IndexKind,
  type IndexLengths,
  NO_MARK,
  type Piece,
  recordName,
} from './index-places.ts';
import type { IndexTable } from './pagefind-format.ts';

/** What every search loads first: Pagefind's table, without what can be computed, and the locations of its records. */
export interface PackedTable {
  /** Version of Pagefind. */
  readonly pagefind: string;
  /** Number of words of each post. */
  readonly posts: readonly number[];
  /** The first and last word of each file of words. */
  readonly words: readonly (readonly [from: string, to: string])[];
  readonly filters: readonly string[];
  readonly fields: readonly string[];
  readonly lengths: IndexLengths;
}

/** The start of a table, which identifies its format. */
const FORM = 'parley index 1';

/** The table as columns. */
export function packTable({
  pagefind,
  posts,
  words,
  filters,
  fields,
  lengths,
}: PackedTable): Uint8Array<ArrayBuffer> {
  const columns = new ColumnWriter();
  columns.text(FORM);
  const pieces = Object.fromEntries(
    INDEX_KINDS.map((kind) => [kind, lengths[kind].map(([file, { length }]) => [file, length])]),
  );
  columns.text(
    JSON.stringify({ pagefind, posts: posts.length, words: words.length, filters, fields, pieces }),
  );
  for (const count of posts) columns.number(count);
  for (const kind of INDEX_KINDS)
    for (const [, sizes] of lengths[kind]) for (const size of sizes) columns.number(size);
  const bounds = words.flat();
  const shared = bounds.map((bound, i) => sharedLetters(bounds[i - 1] ?? '', bound));
  for (const count of shared) columns.number(count);
  columns.text(bounds.map((bound, i) => bound.slice(shared[i])).join('\n'));
  return columns.written();
}

/** Number of common leading UTF-16 units of two texts, not splitting a surrogate pair. */
function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return /[\uD800-\uDBFF]$/.test(other.slice(0, shared)) ? shared - 1 : shared;
}

/**
 * The inverse of `packTable`.
 *
 * @throws if the bytes are not a table.
 */
export function unpackTable(bytes: Uint8Array): PackedTable {
  const columns = new ColumnReader(bytes);
  const number = () => columns.number();
  if (columns.text() !== FORM) throw new RangeError('it begins otherwise');
  const head = JSON.parse(columns.text()) as Head;
  const posts = columns.many(head.posts, number);
  const lengths = Object.fromEntries(
    INDEX_KINDS.map((kind) => [
      kind,
      head.pieces[kind].map(([file, count]): Piece => [file, columns.many(count, number)]),
    ]),
  ) as unknown as IndexLengths;
  const shared = columns.many(2 * head.words, number);
  const rests = columns.text().split('\n');
  let before = '';
  const bounds = shared.map((count, i) => {
    before = before.slice(0, count) + (rests[i] ?? '');
    return before;
  });
  const words = Array.from({ length: head.words }, (_, i): [string, string] => [
    bounds[2 * i] ?? '',
    bounds[2 * i + 1] ?? '',
  ]);
  const { pagefind, filters, fields } = head;
  return { pagefind, posts, words, filters, fields, lengths };
}

interface Head extends Pick<PackedTable, 'pagefind' | 'filters' | 'fields'> {
  readonly posts: number;
  readonly words: number;
  readonly pieces: Readonly<Record<IndexKind, readonly (readonly [file: string, records: number])[]>>;
}

/** The table in Pagefind's form. Posts are named by their lengths, which do not depend on the index: see `recordName`. */
export function pagefindTable({ pagefind, posts, words, filters, fields, lengths }: PackedTable): IndexTable {
  const sizes = lengths.fragment.flatMap(([, some]) => some);
  return [
    pagefind,
    posts.map((count, i): IndexTable[1][number] => [recordName(markOf(count, sizes[i] ?? 0), i), count, '']),
    words.map(([from, to], i): IndexTable[2][number] => [from, to, recordName(NO_MARK, i)]),
    filters.map((filter, i): IndexTable[3][number] => [filter, recordName(NO_MARK, i)]),
    [],
    [...fields],
  ];
}

const SIGNS = 36 ** 2;

/** Two characters computed from a post's number of words and of bytes. */
function markOf(words: number, bytes: number): string {
  return ((words * 7919 + bytes * 104_729) % SIGNS).toString(36).padStart(2, '0');
}
