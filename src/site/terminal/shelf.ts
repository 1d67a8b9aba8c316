import type { Library } from '../../search/browser.ts';

/** What a search in a terminal searches, and where the results are published. */
export interface Shelf {
  readonly library: Library;
  /** The home page that the library was opened at. */
  readonly home: string;
  /** The whole address of a path from the home page; if the site is unknown, the path from the root of the server. */
  readonly urlOf: (path: string) => string;
  /** Entries that could not be read, and so are not searched. */
  readonly unread: number;
}
