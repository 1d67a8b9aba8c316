import { withoutPeriod } from '../about.ts';
import { cite, spelled, spelledName } from '../csl.ts';
import { styleOf } from '../csl-style.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import { dayOf } from '../date.ts';
import type { CitationItem } from '../item.ts';
import type { StyleName } from '../styles.ts';

/**
 * A reference in plain text, one line, in a reference style (CSL), without a line end; before it the words cited, where there are
 * some. The day it was read follows where the item has one: the styles themselves name it for some pages alone. A period at the end of a title gives
 * way to the mark that each style puts behind titles, a comma for one.
 */
export function text(item: CitationItem, style: StyleName = 'apa'): string {
  const { template, numbered } = styleOf(style);
  // APA puts no mark of its own behind a title that a description follows: what was printed stays as it is.
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
