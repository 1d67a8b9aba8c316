/** A citation in a document, where it stands, by offsets in UTF-16 units, end exclusive. */
export interface Citation {
  readonly as: 'key' | 'permalink';
  /** The key it means: `entry-id`, `entry-id#argument-id`, `entry-id#argument-id/words`. */
  readonly key: string;
  /** The revision in a permalink. */
  readonly revision?: string | undefined;
  /** Of the key, or of the part of the permalink behind the site's home: what a fix writes anew. */
  readonly start: number;
  readonly end: number;
  /** Of a permalink: what stands before that part, `https://example.org/kb/` or `/kb/`. */
  readonly home?: string;
}

/** Words that a document says to be those of what it cites next to them. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Where the citation stands that says whose they are. */
  readonly by: { readonly start: number; readonly end: number };
}

/** A run of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A format of documents: what of a text is not to be read, and how keys and quotations are written in it. All three are given
 * and give offsets of the same text; `keysIn` and `quotationsIn` see blanks where something is not to be read.
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
  /** Quotations in blocks, with the place of their attribution. */
  readonly quotationsIn: (text: string) => readonly Quotation[];
}
