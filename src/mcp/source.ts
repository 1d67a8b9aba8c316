import type { CheckedDocument, Lookup, PageNames } from '../citations/index.ts';
import type { Library } from '../search/index.ts';

/** A knowledge base as the server asks for it: a content folder, or a published site. */
export interface Source {
  /** Address of its home page, or its path where nobody said what it is. */
  readonly home: () => Promise<string>;
  /** The text of one of its files for programs, by its path from the home page; undefined where there is none. */
  readonly file: (path: string) => Promise<string | undefined>;
  /** What of it can be cited. */
  readonly lookup: () => Promise<Lookup>;
  /** Its pages of debates, posts, concepts, people and threads; undefined where it does not say which it has. */
  readonly pages: () => Promise<PageNames | undefined>;
  /** What is searched in it; the same until it changes. */
  readonly library: () => Promise<Library>;
}

/** The source could not be read: told to whoever asked, and the next call tries again. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** Checks a document. @throws RefusedError */
export type Checker = (text: string, filename: string, source: Source) => Promise<CheckedDocument>;

/** What was asked takes too much: told to whoever asked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
