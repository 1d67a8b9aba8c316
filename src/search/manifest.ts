/** `search/manifest.json`, which tells the browser how to search a site. */
export type Manifest =
  | { readonly search: 'simple' }
  | {
      readonly search: 'archive';
      readonly posts: number;
      /** Average number of words per post, as its index counts them. Absent in sites built by older versions. */
      readonly postLength?: number;
      /** First and last year of the posts. */
      readonly years: readonly [number, number];
      /** The vocabulary: number of words by length. */
      readonly words: Readonly<Record<string, number>>;
      /**
       * The pieces of the texts of its records (see `TextPieces`): the first key of each piece of words, and the number of pieces of texts.
       */
      readonly texts: { readonly first: readonly string[]; readonly pieces: number };
      /** The index of the posts. */
      readonly index: PublishedIndex;
    };

/** A published index of posts. */
export interface PublishedIndex {
  /** The version of Pagefind that can read it. */
  readonly pagefind: string;
  /** The characters that belong to words, for Pagefind's option `include_characters`. */
  readonly characters: readonly string[];
  /** Its folder, below `PLACES.pagefind`. Each index has a new one. */
  readonly folder: string;
}

/** Paths of the search files of a site, below its base. */
export const PLACES = {
  manifest: 'search/manifest.json',
  records: 'search/records.json',
  /** For an archive, whose records come without texts: a piece of the positions of words in these, and a piece of the texts. */
  textWords: (piece: number) => `search/text-words/${piece}.txt`,
  texts: (piece: number) => `search/texts/${piece}.json`,
  pagefind: 'pagefind/',
  words: (length: number) => `search/words/${length}.txt`,
} as const;

/** Number of posts from which they get an index of their own. Below that, everything is searched in memory. */
export const ARCHIVE_FROM = 400;

export type SearchMode = Manifest['search'];

/** How a site with this many posts is searched. */
export function searchModeFor(posts: number): SearchMode {
  return posts < ARCHIVE_FROM ? 'simple' : 'archive';
}
