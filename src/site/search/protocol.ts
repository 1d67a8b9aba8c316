import type { Answer, QueryOptions } from '../../search/browser.ts';

/** A question to the worker. */
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly options: QueryOptions;
  /** Address of the site's home page: where everything the search needs is found from. */
  readonly home: string;
}

/** The worker's reply to the question of that id: the last one, unless its answer is unfinished. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };
