/** What Parley uses of Pagefind's search API (pagefind.app/docs/api). */
export interface Pagefind {
  search(term: string | null, options?: { filters?: unknown }): Promise<PagefindAnswer>;
  /** Loads what counting filters needs. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many results have each value of each filter, where filters are loaded. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where the words stand, counted in words. */
  readonly words: readonly number[];
  data(): Promise<PagefindPage>;
}

/** A page that was found. */
export interface PagefindPage {
  /** With the knowledge base's base path, or its whole address where it is another's. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * How Pagefind ranks posts (pagefind.app/docs/ranking). Subjects repeat from post to post (`Re: `), so they count for
 * less than it has them; and a long patch has some of every word, so length counts for all it can.
 */
export const POST_RANKING = {
  pageLength: 1,
  /** As it is by itself. */
  termSaturation: 1.4,
  metaWeights: { title: 1, author: 1, message: 0.1 },
};

/**
 * How many places of words a file of an index holds at least, and the variable by which Pagefind 1.6 is told. Its own
 * 20,000 make files of 28 KB of which a search needs a few words; an eighth of that, and the table of the files, which
 * every search loads, is 24 KB longer for 10,000 posts.
 */
export const PLACES_PER_FILE = { variable: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', places: 2500 } as const;
