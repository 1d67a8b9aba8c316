import type { Kind, Marked, SearchRecord } from './record.ts';

/** A record found, with what to show of it. */
export interface Result {
  readonly record: SearchRecord;
  readonly score: number;
  readonly title: Marked;
  /** The piece of its text that meets the query best; empty where it has no text. */
  readonly snippet: Marked;
}

/** The results of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  /** How many there are, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
}

/** What a query found. */
export interface Answer {
  readonly query: string;
  readonly total: number;
  /** `exact`: every word, as typed; `typos`: every word, some but for typos; `some`: no record has them all. */
  readonly how: 'exact' | 'typos' | 'some';
  /** Curated kinds by their best result, then threads and posts. */
  readonly groups: readonly Group[];
}
