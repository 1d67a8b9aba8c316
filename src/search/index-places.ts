/** What an index of Pagefind's consists of: where words stand, what each value of a filter has, and the posts themselves. */
export const INDEX_KINDS = ['index', 'filter', 'fragment'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** A file that holds records of an index, one after the other: its path from `PLACES.pagefind`, and the length of each in bytes. */
export type Piece = readonly [file: string, lengths: readonly number[]];

/**
 * Where the records of an index lie: the pieces of each kind. A record's name in Pagefind's own table ends in its number among all of its
 * kind, in base 36 (see `recordName`).
 */
export type IndexLengths = Readonly<Record<IndexKind, readonly Piece[]>>;

/** The file of an index beside its pieces, in its own folder: see `packTable`. It is packed by gzip. */
export const TABLE_FILE = 'table.pf';

/** What Pagefind calls the table: `pagefind.NAME.pf_meta`. */
export const TABLE_NAME = 'posts';

/** A mark of what says nothing of what it holds. */
export const NO_MARK = '00';

/**
 * The name of a record. It begins with a mark made of what the record holds, two signs, because posts of equal score are ordered by their
 * names (`byWorth`), and that order must not depend on the index that a post is in.
 */
export function recordName(mark: string, number: number): string {
  return mark + number.toString(36);
}

/** The number in a name; NaN where it is none. */
function numberIn(name: string): number {
  return /^..[0-9a-z]{1,8}$/.test(name) ? Number.parseInt(name.slice(NO_MARK.length), 36) : Number.NaN;
}

/** Where a record lies. */
export interface RecordPlace {
  /** Path of its file from `PLACES.pagefind`, and how many bytes that has. */
  readonly file: string;
  readonly size: number;
  /** Its bytes in the file: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

/** Finds records by their names. */
export class IndexPlaces {
  readonly #kinds: Readonly<Record<IndexKind, readonly NumberedPiece[]>>;

  constructor(lengths: IndexLengths) {
    const { index, filter, fragment } = lengths;
    this.#kinds = { index: numbered(index), filter: numbered(filter), fragment: numbered(fragment) };
  }

  /** The place of a record; undefined where there is none of that name. */
  of(kind: IndexKind, name: string): RecordPlace | undefined {
    const number = numberIn(name);
    const piece = this.#kinds[kind].findLast(({ first }) => first <= number);
    const at = piece === undefined ? -1 : number - piece.first;
    const [from, to] = [piece?.starts[at], piece?.starts[at + 1]];
    if (piece === undefined || from === undefined || to === undefined) return undefined;
    return { file: piece.file, size: piece.starts.at(-1) ?? 0, from, to };
  }
}

interface NumberedPiece {
  readonly file: string;
  /** Number of its first record among all of the kind. */
  readonly first: number;
  /** Where each record begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

function numbered(pieces: readonly Piece[]): NumberedPiece[] {
  let next = 0;
  return pieces.map(([file, lengths]) => {
    const starts = new Uint32Array(lengths.length + 1);
    for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
    const first = next;
    next += lengths.length;
    return { file, first, starts };
  });
}
