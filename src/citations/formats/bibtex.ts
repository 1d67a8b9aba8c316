import { bibEntry, writeEntry } from '../bib-entry.ts';
import type { CitationItem } from '../item.ts';
import { texText, texUrl } from '../tex.ts';

/** `dec 7`, as citation-js writes the day of a date. */
const MONTH_AND_DAY = /^([a-z]{3}) (\d{1,2})$/;

/**
 * One BibTeX entry, in UTF-8, with a line end last. citation-js maps the fields; the title is braced whole so that no
 * style lower-cases it, and the month is BibTeX's own macro. The address stands in `howpublished` besides: plain, alpha and unsrt drop `url`.
 * It is plain text there, so that it needs no package; LaTeX breaks it at its hyphens.
 */
export function bibtex(item: CitationItem): string {
  const entry = bibEntry(item, 'bibtex');
  const { title: _, month, ...rest } = entry.properties;
  const [, monthName = month, day] = MONTH_AND_DAY.exec(month ?? '') ?? [];
  return writeEntry(entry, [
    ['title', `{{${texText(item.title)}}}`],
    ...Object.entries(rest).map(([name, value]) => [name, `{${value}}`] as const),
    ['howpublished', `{${texText(texUrl(item.URL))}}`],
    ...(monthName === undefined ? [] : [['month', monthName] as const]),
    ...(day === undefined ? [] : [['day', `{${day}}`] as const]),
  ]);
}
