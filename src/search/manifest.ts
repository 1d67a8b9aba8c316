/** How a site is searched, as its browser learns it: `search/manifest.json`. */
export type Manifest =
  | { readonly search: 'simple' }
  | {
      readonly search: 'archive';
      readonly posts: number;
      /** Words of a post on average, as its index counts them. Absent in what was published before. */
      readonly postLength?: number;
      /** First and last year of the posts. */
      readonly years: readonly [number, number];
      /** The vocabulary: by length of words, how many it has. */
      readonly words: Readonly<Record<string, number>>;
      /** The pieces of the texts of its records (see `TextPieces`): the first key of each of words, and how many of texts. */
      readonly texts: { readonly first: readonly string[]; readonly pieces: number };
      /** The index of the posts. */
      readonly index: PublishedIndex;
    };

/** An index of posts as it is published. */
export interface PublishedIndex {
  /** The version of Pagefind that can read it. */
  readonly pagefind: string;
  /** The signs that belong to words, as Pagefind is told them (`include_characters`). */
  readonly characters: readonly string[];
  /** The folder that it has to itself, in `PLACES.pagefind`. Another index has another. */
  readonly folder: string;
}

/** Where a site keeps what its search needs, paths from its base. */
export const PLACES = {
  manifest: 'search/manifest.json',
  records: 'search/records.json',
  /** Of an archive, whose records come without texts: a piece of where words stand in these, and one of the texts. */
  textWords: (piece: number) => `search/text-words/${piece}.txt`,
  texts: (piece: number) => `search/texts/${piece}.json`,
  pagefind: 'pagefind/',
  words: (length: number) => `search/words/${length}.txt`,
} as const;

/** From how many posts on they have an index of their own. Below, everything is searched in memory. */
export const ARCHIVE_FROM = 400;

export type SearchMode = Manifest['search'];

/** How a site of so many posts is searched. */
export function searchModeFor(posts: number): SearchMode {
  return posts < ARCHIVE_FROM ? 'simple' : 'archive';
}
