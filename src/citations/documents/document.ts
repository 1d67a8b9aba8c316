import type { PageKind } from '../catalogue/pages.ts';

export type { PageKind };

/** A citation in a document. Offsets are in UTF-16 units, end exclusive. */
export interface Citation {
  readonly as: 'key' | 'permalink';
  /** The key in the spelling of entries: `entry-id`, `entry-id#argument-id`, `entry-id#argument-id/words`. */
  readonly key: string;
  /** For a permalink to a page without revisions: a debate, a post, a concept, a person, a thread. Then `key` is its id. */
  readonly page?: PageKind;
  /** The revision in a permalink. */
  readonly revision?: string | undefined;
  /** Start of the key, or of the part of the permalink after the site's home; a fix replaces this part. */
  readonly start: number;
  readonly end: number;
  /** For a permalink: the part before `start`, as written: `https://example.org/kb/` or `/kb/`. */
  readonly home?: string;
}

/** Words that a document presents as quoted from the source cited next to them. */
export interface Quotation extends Span {
  /** The citations that may be their source, the likeliest first. */
  readonly by: readonly Span[];
  /** Whether the text may also be a title or a gist of the cited source, as in the abstract of a bibliography. */
  readonly orSummary?: boolean;
}

/** A range of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A block quotation: its words, as far as the format knows where they end. */
export interface QuotedBlock extends Span {
  /** The source, if the format itself names it. */
  readonly by?: Span;
  /** Start and end of the block with its marks, if they differ from those of its words. */
  readonly from?: number;
  readonly until?: number;
  /** Whether it is formatted as a note to the reader. A note counts as a quotation only if a dash in it, or the format, names a source. */
  readonly isNote?: boolean;
}

/** Words marked as quoted within a line or a paragraph. */
export interface QuotedRun extends Span {
  /** The same range with the marks around it. */
  readonly outer: Span;
  readonly by?: Span;
  /** Whether a quotation mark within is never closed: then they count as a quotation only at the start of a note. */
  readonly isUneven?: boolean;
}

/** A use of a label: `[words][label]`, `[#label]_`; or the definition of the label. */
export interface Labelled extends Span {
  readonly label: string;
}

/**
 * A document format: which parts of a text to skip, and how keys and quotations are written. All functions take a text and return offsets
 * into it; for all but `unread`, skipped parts are blanked. Absent members mean that the format has no such thing.
 */
export interface DocumentFormat {
  readonly name: string;
  /** Endings of file names. */
  readonly endings: readonly string[];
  /** Whether words in quotation marks are quotations. */
  readonly isProse: boolean;
  /** Code, comments and the like. */
  readonly unread: (text: string) => readonly Span[];
  /** Keys that are cited or defined, also those of other bibliographies. */
  readonly keysIn: (text: string) => readonly Span[];
  /** Those keys that name an entry of this file; each may occur only once. */
  readonly entriesIn?: (text: string) => readonly Span[];
  readonly blocksIn?: (text: string) => readonly QuotedBlock[];
  /** Words marked as quoted by a command or an element, besides those in quotation marks. */
  readonly runsIn?: (text: string) => readonly QuotedRun[];
  /** Quotations whose source is given by their place in the file: fields of a bibliography. */
  readonly fieldsIn?: (text: string) => readonly (QuotedBlock & { readonly orSummary?: boolean })[];
  /** The link or command around a citation, within two bounds. */
  readonly linkAround?: (text: string, citation: Span, from: number, to: number) => Span;
  /** Where labels are used, and what each stands for. */
  readonly referencesIn?: (text: string) => readonly Labelled[];
  readonly definitionsIn?: (text: string) => readonly Labelled[];
  /** The text with markup blanked, in which quotation marks are searched. */
  readonly proseOf?: (text: string) => string;
  /** Converts words from markup to what a reader sees. */
  readonly wordsOf?: (written: string) => string;
}
