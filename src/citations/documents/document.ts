import type { PageKind } from '../catalogue/pages.ts';

export type { PageKind };

/** A citation in a document, where it stands, by offsets in UTF-16 units, end exclusive. */
export interface Citation {
  readonly as: 'key' | 'permalink';
  /** The key it means: `entry-id`, `entry-id#argument-id`, `entry-id#argument-id/words`. */
  readonly key: string;
  /** Of a permalink to something that has no revisions: a debate, a post, a concept, a person, a thread. Its id is `key` then. */
  readonly page?: PageKind;
  /** The revision in a permalink. */
  readonly revision?: string | undefined;
  /** Of the key, or of the part of the permalink behind the site's home: what a fix writes anew. */
  readonly start: number;
  readonly end: number;
  /** Of a permalink: what stands before that part, as it is written: `https://example.org/kb/` or `/kb/`. */
  readonly home?: string;
}

/** Words that a document says to be those of what it cites next to them. */
export interface Quotation extends Span {
  /** Where the citations stand that say whose they are, the likeliest first. */
  readonly by: readonly Span[];
  /** Whether a title or a gist of what is cited may stand there as well, as in the abstract of a bibliography. */
  readonly orSummary?: boolean;
}

/** A run of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quotation in a block: its words, as far as the format knows where they end. */
export interface QuotedBlock extends Span {
  /** Where the format itself says whose words they are. */
  readonly by?: Span;
  /** Where the block begins and ends with all that marks it, where that is not where its words do. */
  readonly from?: number;
  readonly until?: number;
  /** Whether it is set off as a note to the reader: then it is a quotation only where a dash in it, or the format, says whose words it has. */
  readonly isNote?: boolean;
}

/** Words that are marked as quoted within a line or a paragraph. */
export interface QuotedRun extends Span {
  /** The same with the marks around them. */
  readonly outer: Span;
  readonly by?: Span;
  /** Whether a mark within is never closed: these are words only where they begin a note. */
  readonly isUneven?: boolean;
}

/** A place that leads to something by a label: `[words][label]`, `[#label]_`; or what the label stands for. */
export interface Labelled extends Span {
  readonly label: string;
}

/**
 * A format of documents: what of a text is not to be read, and how keys and quotations are written in it. All of it is given
 * and gives offsets of the same text; all but `unread` see blanks where something is not to be read. What a format has none of is absent.
 */
export interface DocumentFormat {
  readonly name: string;
  /** Endings of file names. */
  readonly endings: readonly string[];
  /** Whether words in quotation marks are somebody's words. */
  readonly isProse: boolean;
  /** Code, comments and the like. */
  readonly unread: (text: string) => readonly Span[];
  /** Keys that are cited or defined; those of other bibliographies among them. */
  readonly keysIn: (text: string) => readonly Span[];
  /** Those of them that name an entry of the file's own, of which each name must be had by one alone. */
  readonly entriesIn?: (text: string) => readonly Span[];
  readonly blocksIn?: (text: string) => readonly QuotedBlock[];
  /** Words set off by a command or an element, besides those in quotation marks. */
  readonly runsIn?: (text: string) => readonly QuotedRun[];
  /** Quotations whose place in the file says whose words they are: fields of a bibliography. */
  readonly fieldsIn?: (text: string) => readonly (QuotedBlock & { readonly orSummary?: boolean })[];
  /** The link, or the command, that a citation stands in, within two bounds. */
  readonly linkAround?: (text: string, citation: Span, from: number, to: number) => Span;
  /** Where labels are used, and what each stands for. */
  readonly referencesIn?: (text: string) => readonly Labelled[];
  readonly definitionsIn?: (text: string) => readonly Labelled[];
  /** The text with blanks for markup, in which quotation marks are looked for. */
  readonly proseOf?: (text: string) => string;
  /** Words as a reader sees them, of words as they are written. */
  readonly wordsOf?: (written: string) => string;
}
