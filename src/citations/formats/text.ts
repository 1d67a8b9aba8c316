import { withoutPeriod } from '../about.ts';
import { dayOf } from '../date.ts';
import type { CitationItem } from '../item.ts';
import type { StyleName } from '../styles.ts';
import { reference } from './reference.ts';

/**
 * A reference in plain text in a citation style (CSL), on one line, without a line end; after the quoted words, if any. The day of reading
 * is appended if the item has one: styles print it only for some pages. A title's final period gives way to the mark that the style puts
 * behind titles.
 */
export function text(item: CitationItem, style: StyleName = 'apa'): string {
  // APA adds no mark after a title that is followed by a description, so keep the printed one.
  const title = style === 'apa' ? item.title : withoutPeriod(item.title);
  const line = reference({ ...item, title }, style);
  const quoted = item.quote === undefined ? line : `“${item.quote}” — ${line}`;
  return item.accessed === undefined ? quoted : `${quoted} (accessed ${dayOf(item.accessed)})`;
}
