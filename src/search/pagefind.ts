/** The part of Pagefind's search API that Parley uses (pagefind.app/docs/api). */
export interface Pagefind {
  search(term: string | null, options?: { filters?: unknown }): Promise<PagefindAnswer>;
  /** Loads the data for counting filters. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Number of results by filter and value, if filters are loaded. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Positions of the words, counted in words. */
  readonly words: readonly number[];
  data(): Promise<PagefindPage>;
}

/** A page in the results. */
export interface PagefindPage {
  /** Includes the knowledge base's base path, or is an absolute address for another site. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * How Pagefind ranks posts (pagefind.app/docs/ranking). Subjects repeat from post to post (`Re: `), so they count less than by default; a
 * long patch contains some of every word, so length counts as much as possible.
 */
export const POST_RANKING = {
  pageLength: 1,
  /** The default. */
  termSaturation: 1.4,
  metaWeights: { title: 1, author: 1, message: 0.1 },
};

/**
 * Minimum number of word positions in a file of an index, and the environment variable for it in Pagefind 1.6. The default of 20,000 gives
 * files of 28 KB of which a search needs a few words; with an eighth of that, the table of the files, which every search loads, is 24 KB
 * longer for 10,000 posts.
 */
export const PLACES_PER_FILE = { variable: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', places: 2500 } as const;
