import { cite, spelled, spelledName } from '../csl.ts';
import { styleOf } from '../csl-style.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import type { CitationItem, CitedDate } from '../item.ts';
import type { StyleName } from '../styles.ts';
import { keepOutline, keptOutline } from './outlines.ts';

/** Stand for title and address while a style prints them as they are, between letters, as the texts' own ends are letters or digits. */
const TITLE = 'T\u{F0010}T';
const URL = 'U\u{F0011}U';
const PLACES = /[\u{F0010}\u{F0011}]/u;

/** Stand for year and day of the month, which a style prints as numbers. The month is printed as a word, in as many ways as styles like. */
const YEAR = 7463;
const DAY = 28;
const NUMBERS = new RegExp(`${YEAR}|${DAY}`);
const EACH_NUMBER = new RegExp(NUMBERS, 'g');

const LETTER = /[\p{L}\p{N}]/u;
const LAST_LETTER = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u;

/**
 * The reference that a style prints: of an item its names, date, title, container, publisher and address. A processor takes milliseconds for each, so one is
 * made for each author and month of a debate, and title, address, year and day are put in, which styles print as they are.
 *
 * @param print The processor; for tests.
 */
export function reference(item: CitationItem, style: StyleName, print = printed): string {
  const { kind, type, author, genre, publisher, 'container-title': container } = item;
  const title = outlineOf(item.title, TITLE);
  const url = outlineOf(item.URL, URL);
  const asIs = [style, kind, type, author, genre, publisher, container];
  if (PLACES.test(JSON.stringify([item.title, item.URL, item.issued, asIs]))) return print(item, style);
  const shared = JSON.stringify([title.outline, url.outline, asIs]);
  const date = NUMBERS.test(shared) ? { issued: item.issued } : monthOf(item.issued);
  const key = JSON.stringify([shared, date.issued]);
  let outline = keptOutline(key);
  if (outline === undefined) {
    const { issued: _, ...undated } = item;
    const issued = date.issued && { issued: date.issued };
    outline = print({ ...undated, ...issued, title: title.outline, URL: url.outline }, style);
    keepOutline(key, outline);
  }
  const { numbers } = date;
  const dated =
    numbers === undefined ? outline : outline.replaceAll(EACH_NUMBER, (number) => numbers[number] ?? number);
  return dated.replaceAll(TITLE, () => title.text).replaceAll(URL, () => url.text);
}

/** A date with places for year and day, and what to put there; the date itself where its year has not four digits. */
function monthOf(issued: CitedDate | undefined): {
  readonly issued: CitedDate | undefined;
  readonly numbers?: Readonly<Record<string, string>>;
} {
  if (issued === undefined) return { issued };
  const [[year, month, day]] = issued['date-parts'];
  if (year < 1000 || year > 9999) return { issued };
  return {
    issued: { 'date-parts': [[YEAR, month, DAY]] },
    numbers: { [YEAR]: String(year), [DAY]: String(day) },
  };
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
