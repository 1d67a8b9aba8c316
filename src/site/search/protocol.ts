import type { Answer, QueryOptions } from '../../search/browser.ts';

/** A question to the worker. */
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly options: QueryOptions;
  /** Addresses of the home pages of what is searched, where everything the search needs is found from: the site's own, or those a portal is of. */
  readonly homes: readonly string[];
}

/** The worker's reply to the question of that id: the last one, unless its answer is unfinished. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };
