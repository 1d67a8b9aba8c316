import { cite, spelled, spelledName } from '../csl.ts';
import { styleOf } from '../csl-style.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import type { CitationItem } from '../item.ts';
import type { StyleName } from '../styles.ts';

/** Stands for a text that a style prints as it is, between letters, as the text's own ends are letters or digits. */
const TITLE = 'T\u{F0010}T';
const URL = 'U\u{F0011}U';

/** A text and what of it a style looks at: the marks at its ends, beside which it sets or leaves out its own. */
const PARTS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** As many references are kept as a large debate has authors and days. */
const MOST_KEPT = 4_096;

const kept = new Map<string, string>();

/**
 * The reference that a style prints of an item, with nothing of it but names, date, title, container, publisher and address. A style prints title and address as they are, so a
 * reference is made once for each author and day of a debate, and these are put in: a processor takes milliseconds for each.
 *
 * @param print Makes it; for tests.
 */
export function reference(item: CitationItem, style: StyleName, print = printed): string {
  const title = partsOf(item.title, TITLE);
  const url = partsOf(item.URL, URL);
  const { kind, type, author, issued, genre, publisher } = item;
  const container = item['container-title'];
  const key = JSON.stringify([
    style,
    kind,
    type,
    title.outline,
    url.outline,
    author,
    issued,
    container,
    genre,
    publisher,
  ]);
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

function partsOf(text: string, place: string): { readonly text: string; readonly outline: string } {
  const [, lead = '', core = '', tail = ''] = PARTS.exec(text) ?? [];
  // A text that has the place itself is printed as it is.
  if (core === '' || text.includes(TITLE) || text.includes(URL)) return { text: place, outline: text };
  return { text: core, outline: `${lead}${place}${tail}` };
}
