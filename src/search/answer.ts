import type { Facet, Kind, Marked, SearchRecord } from './record.ts';

/** A result: a record and what to show of it. */
export interface Result {
  readonly record: SearchRecord;
  readonly score: number;
  readonly title: Marked;
  /** The passage of its text that matches the query best; empty if it has no text. */
  readonly snippet: Marked;
  /** Words to highlight on the target page. */
  readonly words: readonly string[];
  /** Other results with the same content: earlier versions of a patch, a repeated paragraph; the latest first. Absent if there are none. */
  readonly more?: readonly Result[];
}

/** The results of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  /** Number of results of this kind, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
}

/** A value to narrow the search by, and the number of results that have it. */
export interface FacetValue {
  readonly value: string;
  /** The name of a person or the title of a debate; otherwise the value itself. */
  readonly name: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Partial<Record<Facet | 'year', readonly FacetValue[]>>>;

/** The answer to a query. */
export interface Answer {
  readonly query: string;
  readonly total: number;
  /** `exact`: every word, as typed; `typos`: every word, some with typos; `some`: only part of the words, because no record has all. */
  readonly how: 'exact' | 'typos' | 'some';
  /** Number of results with only most of the words; they are added if fewer than five have all. */
  readonly most?: number;
  /** The corrected query, if words were corrected. */
  readonly corrected?: string;
  /** Curated kinds by their best result, then threads and posts. */
  readonly groups: readonly Group[];
  /** What narrows the query, as typed: exclusions with their minus, and conditions. */
  readonly narrowing?: readonly string[];
  /** Values to narrow the results by, if requested. */
  readonly facets?: FacetCounts;
  /** Address of the post with the Message-ID in the query. */
  readonly leads?: string;
  /** Home pages of the knowledge bases that were to be searched too, and could not be. Absent if there are none. */
  readonly without?: readonly string[];
  /** True while posts are still being searched: a further answer follows. */
  readonly unfinished?: boolean;
}
