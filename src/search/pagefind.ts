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

/** Titles of posts repeat what is said below them (`Re: `): they count for less than Pagefind has it. */
export const RANKING = { metaWeights: { title: 1.5, author: 1, message: 0.1 } };
