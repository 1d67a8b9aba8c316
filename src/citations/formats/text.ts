import { cite, spelled } from '../csl.ts';
import { fromCsl, standIn, toCsl } from '../csl-text.ts';
import { dayOf } from '../date.ts';
import type { CitationItem, CitedName } from '../item.ts';

/**
 * A reference in plain text, one line, in the style of the APA (CSL), without a line end. The day it was read follows
 * where the item has one: the style itself names it for undated pages alone.
 */
export function text(item: CitationItem): string {
  const spelling = { ...spelled(item, toCsl), ...(item.author && { author: item.author.map(plainName) }) };
  const printed: unknown = cite(spelling, { URL: standIn(item.URL), accessed: undefined }).format(
    'bibliography',
    {
      template: 'apa',
      format: 'text',
      lang: 'en-US',
    },
  );
  const reference = fromCsl(String(printed)).trim();
  return item.accessed === undefined ? reference : `${reference} (accessed ${dayOf(item.accessed)})`;
}

function plainName(name: CitedName): CitedName {
  return Object.fromEntries(Object.entries(name).map(([part, value]) => [part, standIn(value)])) as CitedName;
}
