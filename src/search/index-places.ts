/** The parts of a Pagefind index: positions of words, values of filters, and the posts themselves. */
export const INDEX_KINDS = ['index', 'filter', 'fragment'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** A file of consecutive index records: its path from `PLACES.pagefind`, and the length of each record in bytes. */
export type Piece = readonly [file: string, lengths: readonly number[]];

/**
 * The locations of an index's records: the files of each kind. A record's name in Pagefind's own table ends in its number among its kind,
 * in base 36 (see `recordName`).
 */
export type IndexLengths = Readonly<Record<IndexKind, readonly Piece[]>>;

/** The table of an index, in its own folder: see `packTable`. Compressed with gzip. */
export const TABLE_FILE = 'table.pf';

/** What Pagefind calls the table: `pagefind.NAME.pf_meta`. */
export const TABLE_NAME = 'posts';

/** The mark of records whose names carry no meaning. */
export const NO_MARK = '00';

/**
 * The name of a record. It begins with two characters made from the record's content: posts of equal score are sorted by name (`byWorth`),
 * and that order must not depend on the index that a post is in.
 */
export function recordName(mark: string, number: number): string {
  return mark + number.toString(36);
}

/** The number in a name; NaN if it has none. */
function numberIn(name: string): number {
  return /^..[0-9a-z]{1,8}$/.test(name) ? Number.parseInt(name.slice(NO_MARK.length), 36) : Number.NaN;
}

/** The location of a record. */
export interface RecordPlace {
  /** Path of its file from `PLACES.pagefind`, and the file's size in bytes. */
  readonly file: string;
  readonly size: number;
  /** Its range of bytes in the file, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds records by name. */
export class IndexPlaces {
  readonly #kinds: Readonly<Record<IndexKind, readonly NumberedPiece[]>>;

  constructor(lengths: IndexLengths) {
    const { index, filter, fragment } = lengths;
    this.#kinds = { index: numbered(index), filter: numbered(filter), fragment: numbered(fragment) };
  }

  /** The location of a record; undefined for an unknown name. */
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
  /** Number of its first record within the kind. */
  readonly first: number;
  /** Start of each record, and the end of the last one. */
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
