import { cite, spelled, spelledName } from '../csl.ts';
import { styleOf } from '../csl-style.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import type { CitationItem } from '../item.ts';
import type { StyleName } from '../styles.ts';

/** Stand for title and address while a style prints them as they are, between letters, as the texts' own ends are letters or digits. */
const TITLE = 'T\u{F0010}T';
const URL = 'U\u{F0011}U';
const PLACES = /[\u{F0010}\u{F0011}]/u;

const LETTER = /[\p{L}\p{N}]/u;
const LAST_LETTER = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u;

/** As many references are kept as a large debate has authors and days. */
const MOST_KEPT = 4_096;

const kept = new Map<string, string>();

/**
 * The reference that a style prints: of an item its names, date, title, container, publisher and address. A processor takes milliseconds for each, so one is
 * made for each author and day of a debate, and title and address are put in, which styles print as they are.
 *
 * @param print The processor; for tests.
 */
export function reference(item: CitationItem, style: StyleName, print = printed): string {
  const { kind, type, author, issued, genre, publisher, 'container-title': container } = item;
  const title = outlineOf(item.title, TITLE);
  const url = outlineOf(item.URL, URL);
  const shared = [style, kind, type, author, issued, genre, publisher, container];
  if (PLACES.test(JSON.stringify([item.title, item.URL, shared]))) return print(item, style);
  const key = JSON.stringify([title.outline, url.outline, shared]);
  let outline = kept.get(key);
  if (outline === undefined) {
    outline = print({ ...item, title: title.outline, URL: url.outline }, style);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, outline);
  }
  return outline.replaceAll(TITLE, () => title.text).replaceAll(URL, () => url.text);
}

/** The reference that the processor prints. */
export function printed(item: CitationItem, style: StyleName): string {
  const { template, numbered } = styleOf(style);
  const spelling = {
    ...spelled(item, toCsl),
    ...(item.author && { author: item.author.map((name) => spelledName(name, standIn)) }),
  };
  const more = { URL: standIn(item.URL), accessed: undefined, version: undefined, abstract: undefined };
  const line: unknown = cite(spelling, more).format('bibliography', {
    template,
    format: 'text',
    lang: 'en-US',
  });
  const whole = fromCsl(String(line)).trim();
  return numbered ? whole.replace(/^\[1\]\s*/, '') : whole;
}

/** A text from its first letter or digit to its last, and a place for it between the marks at both ends, beside which a style sets or leaves out its own. */
function outlineOf(text: string, place: string): { readonly text: string; readonly outline: string } {
  const start = text.search(LETTER);
  const last = LAST_LETTER.exec(text);
  if (last === null) return { text: place, outline: text };
  const end = last.index + last[0].length;
  return { text: text.slice(start, end), outline: `${text.slice(0, start)}${place}${text.slice(end)}` };
}
