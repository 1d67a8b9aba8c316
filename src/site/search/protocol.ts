import type { Answer, QueryOptions } from '../../search/browser.ts';

/** A question to the worker. */
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly options: QueryOptions;
  /** Where the records are: fetched once, for the first question. */
  readonly records: string;
}

/** The worker's reply to the question of that id. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };
