import { decodeString } from 'micromark-util-decode-string';
import { type Folded, fold, noMarks } from './fold.ts';
import { marksOf, type SearchedText, type TextRange } from './text.ts';

/** A selector of words (W3C Web Annotation, TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** The result of the search for evidence: found once, nowhere, or in several places (the first hundred). */
export type Location =
  | { readonly found: 'once'; readonly range: TextRange }
  | { readonly found: 'never' }
  | { readonly found: 'often'; readonly ranges: readonly TextRange[] };

/** Maximum number of places that are listed: more would not help a curator. */
export const MOST_PLACES = 100;

/**
 * Finds evidence in a text, word for word, ignoring line breaks and quote marks. If the exact characters do not occur, it ignores
 * differences that a reader does not see (see undress), then also Markdown escapes, as in a post's file, and quote marks in the evidence
 * itself. Linear in the text.
 */
export function locate(quote: Quote, text: SearchedText): Location {
  const occurrences = placesAsWritten(quote, text) ?? placesPlain(quote, text) ?? [];
  const [first] = occurrences;
  if (first === undefined) return { found: 'never' };
  const ranges = occurrences.map(([start, end]) => text.range(start, end));
  return occurrences.length === 1
    ? { found: 'once', range: text.range(...first) }
    : { found: 'often', ranges };
}

/** Number of occurrences of evidence in a text, at most a hundred. */
export function timesIn(quote: Quote, text: SearchedText): number {
  return (placesAsWritten(quote, text) ?? placesPlain(quote, text) ?? []).length;
}

/** Whether evidence occurs in a text with exactly the same characters. */
export function standsAsWritten(quote: Quote, text: SearchedText): boolean {
  return placesAsWritten(quote, text) !== undefined;
}

type Ranges = readonly (readonly [start: number, end: number])[];

function placesAsWritten(quote: Quote, { laidOut }: SearchedText): Ranges | undefined {
  return placesIn(laidOut, folded(quote, false), () => false);
}

function placesPlain(quote: Quote, { plain }: SearchedText): Ranges | undefined {
  const ways = [quote, mapped(quote, decodeString), mapped(quote, withoutMarks)];
  for (const way of [...ways, mapped(quote, (words) => withoutMarks(decodeString(words)))]) {
    const ranges = placesIn(plain, folded(way, true), cutsCharacter);
    if (ranges !== undefined) return ranges;
  }
  return undefined;
}

/** Removes quote marks pasted with the words; in a folded text they stand between two words. */
function withoutMarks(words: string): string {
  return fold(words, marksOf, false).text.replace(/(?<=^|\s)(?:>\s?)+/g, '');
}

function mapped({ exact, prefix, suffix }: Quote, change: (words: string) => string): Quote {
  const changed = (words: string | undefined) => (words === undefined ? undefined : change(words));
  return { exact: change(exact), prefix: changed(prefix), suffix: changed(suffix) };
}

function folded({ exact, prefix = '', suffix = '' }: Quote, isPlain: boolean): Required<Quote> {
  const foldedText = (words: string) => fold(words, noMarks, isPlain).text;
  return { exact: foldedText(exact), prefix: foldedText(prefix), suffix: foldedText(suffix) };
}

/** Offsets in the original of each occurrence of folded words; undefined if there is none. */
function placesIn(
  { text, origin }: Folded,
  { exact, prefix = '', suffix = '' }: Quote,
  isCut: (text: string, at: number) => boolean,
): Ranges | undefined {
  if (exact === '') return undefined;
  const places: (readonly [number, number])[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length;
    const before = text.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const behind = text.slice(end, end + suffix.length + 1).trimStart();
    if (before.endsWith(prefix) && behind.startsWith(suffix) && !isCut(text, end))
      places.push(origin(at, end));
  }
  return places.length === 0 ? undefined : places;
}

/** Whether a combining mark of the previous character stands at an offset. */
function cutsCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0x2ff && /^\p{M}/u.test(text.slice(at, at + 2));
}
