/** A name as CSL-JSON has it: in parts where they are known, else `literal`. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

export interface CitedDate {
  readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
}

/**
 * What a citation relies on: an item of CSL-JSON 1.0 (plain data; the fields of the standard, under its names). Texts
 * are plain, not CSL's rich text: `<i>` in a title is three characters of it.
 */
export interface CitationItem {
  /** Key of what is cited; also the key by which a document cites it. */
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'webpage';
  readonly title: string;
  /** Who holds it, by when they first did; absent where nobody does. */
  readonly author?: readonly CitedName[];
  /** When it was first held; absent where nobody knows. */
  readonly issued?: CitedDate;
  /** The debate it belongs to. */
  readonly 'container-title': string;
  readonly genre: string;
  /** The position in its own words. */
  readonly abstract: string;
  /** Name of the knowledge base. */
  readonly publisher: string;
  /** The permalink. */
  readonly URL: string;
  /** When the page was read; present only where it was asked for. */
  readonly accessed?: CitedDate;
}
