/** A name as CSL-JSON has it: in parts where they are known, else `literal`. */
export type CitedName =
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string | undefined;
      readonly suffix?: string | undefined;
    }
  | { readonly literal: string };

export interface CitedDate {
  readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
}

/** What is cited: a position, an argument for or against one, the words of a post that an argument rests on, or a design or one of its scenarios or invariants. */
export type CitedKind = 'position' | 'argument' | 'evidence' | 'design';

/**
 * What a citation relies on: an item of CSL-JSON 1.0 (plain data; the fields of the standard, under its names), with what it
 * is and, of evidence, the words. Texts are plain, not CSL's rich text: `<i>` in a title is three characters of it.
 */
export interface CitationItem {
  readonly kind: CitedKind;
  /** Key of what is cited: `position-id`, `post-id#argument-id`, or that and `/words`; `design-id`, `design-id#scenario-id`, `design-id#invariant-id`. */
  readonly id: string;
  /** The key by which documents cite it, in full (revisions/cite-key.ts). */
  readonly 'citation-key': string;
  /** The short key that formats write and a person can type; the full one where that is short. */
  readonly label: string;
  readonly type: 'webpage' | 'post';
  readonly title: string;
  /** Who holds the position (in the order in which they first did), made the argument or wrote the words. Absent if nobody did. */
  readonly author?: readonly CitedName[];
  /** When it was first held, or sent; absent if unknown. */
  readonly issued?: CitedDate;
  /** The same as an instant with the zone of its sender, where both are known: `2022-12-07T23:07:11+08:00`. */
  readonly sent?: string;
  /** The debate it belongs to; of a scenario or an invariant, its design; of evidence, the lists it was sent to, where they are known. */
  readonly 'container-title'?: string;
  readonly genre: string;
  /** The position in its own words; the words an argument rests on; what a design says of itself, and its verdicts. */
  readonly abstract?: string;
  /** Name of the knowledge base. */
  readonly publisher: string;
  /** The permalink of the cited revision; with `unpinned`, the address that always shows the newest. */
  readonly URL: string;
  /** The revision cited. */
  readonly version?: string;
  /** When the page was read; present only if the caller asked for it. */
  readonly accessed?: CitedDate;
  /** The words cited, of evidence alone. */
  readonly quote?: string;
}

/** The fields that a page gives reference managers about its subject, which may also be a post. */
export type PageItem = Pick<
  CitationItem,
  'type' | 'title' | 'author' | 'issued' | 'container-title' | 'abstract' | 'publisher' | 'URL'
> & { readonly kind: CitedKind | 'post' };

/** Puts a text on one line, as citations need it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
