import { withoutPeriod } from '../about.ts';
import { cite, spelled, spelledName } from '../csl.ts';
import { styleOf } from '../csl-style.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import { dayOf } from '../date.ts';
import type { CitationItem } from '../item.ts';
import type { StyleName } from '../styles.ts';

/**
 * A reference in plain text in a citation style (CSL), on one line, without a line end; after the quoted words, if any. The day of reading
 * is appended if the item has one: styles print it only for some pages. A title's final period gives way to the mark that the style puts
 * behind titles.
 */
export function text(item: CitationItem, style: StyleName = 'apa'): string {
  const { template, numbered } = styleOf(style);
  // APA adds no mark after a title that is followed by a description, so keep the printed one.
  const title = style === 'apa' ? item.title : withoutPeriod(item.title);
  const spelling = {
    ...spelled({ ...item, title }, toCsl),
    ...(item.author && { author: item.author.map((name) => spelledName(name, standIn)) }),
  };
  const more = { URL: standIn(item.URL), accessed: undefined, version: undefined, abstract: undefined };
  const printed: unknown = cite(spelling, more).format('bibliography', {
    template,
    format: 'text',
    lang: 'en-US',
  });
  const line = fromCsl(String(printed)).trim();
  const reference = numbered ? line.replace(/^\[1\]\s*/, '') : line;
  const quoted = item.quote === undefined ? reference : `“${item.quote}” — ${reference}`;
  return item.accessed === undefined ? quoted : `${quoted} (accessed ${dayOf(item.accessed)})`;
}
