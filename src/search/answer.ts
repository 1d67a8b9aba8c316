import type { Facet, Kind, Marked, SearchRecord } from './record.ts';

/** A record found, with what to show of it. */
export interface Result {
  readonly record: SearchRecord;
  readonly score: number;
  readonly title: Marked;
  /** The piece of its text that meets the query best; empty where it has no text. */
  readonly snippet: Marked;
  /** Words to mark on the page it leads to. */
  readonly words: readonly string[];
  /** What was found and says the same: earlier versions of a patch, a paragraph said again; the latest first. Absent where there is none. */
  readonly more?: readonly Result[];
}

/** The results of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  /** How many there are, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
}

/** A value that a search can be narrowed to, and how many of the results have it. */
export interface FacetValue {
  readonly value: string;
  /** What it is called: a person's name, a debate's title; the value itself where it has no name. */
  readonly name: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Partial<Record<Facet | 'year', readonly FacetValue[]>>>;

/** What a query found. */
export interface Answer {
  readonly query: string;
  readonly total: number;
  /** `exact`: every word, as typed; `typos`: every word, some but for typos; `some`: no record has them all. */
  readonly how: 'exact' | 'typos' | 'some';
  /** How many of the results have most of the words and not all: they follow where fewer than five have all. */
  readonly most?: number;
  /** The query that the results are for, where words of the one typed were corrected. */
  readonly corrected?: string;
  /** Curated kinds by their best result, then threads and posts. */
  readonly groups: readonly Group[];
  /** What narrows the query, as typed: what it excludes, each with its minus, and conditions. */
  readonly narrowing?: readonly string[];
  /** What the results can be narrowed to, where that was asked for. */
  readonly facets?: FacetCounts;
  /** Address of the post whose Message-ID was asked for. */
  readonly leads?: string;
  /** True while posts are still being searched: another answer follows. */
  readonly unfinished?: boolean;
}
