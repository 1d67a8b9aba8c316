/** Kinds of search results; kinds of equal rank are shown in this order: curated entries, then the archive. */
export const KINDS = [
  'debate',
  'issue',
  'position',
  'argument',
  'design',
  'concept',
  'page',
  'person',
  'thread',
  'post',
] as const;

export type Kind = (typeof KINDS)[number];

/** Facets that narrow a search, as written in a query: `from:`, `debate:` and so on. */
export const FACETS = ['from', 'debate', 'position', 'list', 'is', 'has'] as const;

export type Facet = (typeof FACETS)[number];

/** The values of a record by facet: ids of people, debates and positions, names of lists, words (`open`, `patch`). */
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Value of the facet `is` for an argument from a post that the archive does not hold. */
export const CITED = 'cited';

/** A searchable item: plain data that is sent to the browser as JSON. White space is folded in every text. */
export interface SearchRecord {
  readonly kind: Kind;
  /** Its title: shown, and searched unless `continues`. */
  readonly title: string;
  /** For a position: its claim in a few words, shown in place of the title, which is shown beside it as the name. */
  readonly claim?: string;
  /** Its text: a statement, the words of the evidence, a paragraph. */
  readonly text: string;
  /** Other names it goes by: aliases, its id. */
  readonly names: readonly string[];
  /** Search terms that are not shown: Message-IDs that it cites, titles of its sources, words for its outcome. */
  readonly asked?: readonly string[];
  /** Its author or holder, or an empty string. */
  readonly author: string;
  /** ISO 8601 day, or an empty string. */
  readonly date: string;
  /** Title of the debate it belongs to, or an empty string. */
  readonly debate: string;
  /** Path from the site's base to the exact place, without leading slash. */
  readonly address: string;
  /** True for later paragraphs of a post: a match in the title alone does not make them results. */
  readonly continues?: boolean;
  readonly facets?: Facets;
}

/** A text with the spans to highlight: `[start, end)` in UTF-16 units, in order, not overlapping. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}
