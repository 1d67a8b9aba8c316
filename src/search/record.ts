/** What a search can find, in the order in which kinds of equal worth are shown: curated entries, then the archive. */
export const KINDS = [
  'debate',
  'issue',
  'position',
  'argument',
  'concept',
  'page',
  'person',
  'thread',
  'post',
] as const;

export type Kind = (typeof KINDS)[number];

/** What a search can be narrowed to, as it is written in a query: `from:`, `debate:` and so on. */
export const FACETS = ['from', 'debate', 'position', 'list', 'is', 'has'] as const;

export type Facet = (typeof FACETS)[number];

/** The values of a record by facet: ids of people, debates and positions, names of lists, words (`open`, `patch`). */
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Of an argument, in the facet `is`: it was made in a post that the archive does not hold. */
export const CITED = 'cited';

/** One thing to be found: plain data that goes to the browser as JSON. White space is folded in every text. */
export interface SearchRecord {
  readonly kind: Kind;
  /** What it is called: shown, and searched unless `continues`. */
  readonly title: string;
  /** Of a position: what it says in a few words. It is shown in the place of the title, which stands beside it as the name. */
  readonly claim?: string;
  /** What it says: a statement, the words of the evidence, a paragraph. */
  readonly text: string;
  /** Other names it goes by: aliases, its id. */
  readonly names: readonly string[];
  /** What readers ask for it by, and nobody reads: Message-IDs that it cites, titles of its sources, words for how it ended. */
  readonly asked?: readonly string[];
  /** Who said or held it, or an empty string. */
  readonly author: string;
  /** ISO 8601 day, or an empty string. */
  readonly date: string;
  /** Title of the debate it belongs to, or an empty string. */
  readonly debate: string;
  /** Path from the site's base to the exact place, without leading slash. */
  readonly address: string;
  /** A later paragraph of a post: its title names the post and alone does not make it a result. */
  readonly continues?: boolean;
  readonly facets?: Facets;
}

/** A text with the spans to mark: `[start, end)` in UTF-16 units, in order, not overlapping. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}
