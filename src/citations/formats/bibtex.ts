import { cite, spelled } from '../csl.ts';
import { dayOf } from '../date.ts';
import type { CitationItem } from '../item.ts';
import { texText, texUrl } from '../tex.ts';

/** An entry as citation-js maps it to BibTeX: values are LaTeX, without the braces around them. */
interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** `dec 7`, as citation-js writes the day of a date. */
const MONTH_AND_DAY = /^([a-z]{3}) (\d{1,2})$/;

/**
 * One BibTeX entry, in UTF-8, with a line end last. citation-js maps the fields; the title is braced whole so that no
 * style lower-cases it, and the month is BibTeX's own macro.
 */
export function bibtex(item: CitationItem): string {
  const debate = `Position in the debate “${item['container-title']}”.`;
  const note = item.accessed === undefined ? debate : `${debate} Accessed ${dayOf(item.accessed)}.`;
  const spelling = { ...spelled(item, texText), URL: texUrl(item.URL) };
  const entries: unknown = cite(spelling, { note: texText(note), accessed: undefined }).format('bibtex', {
    format: 'object',
  });
  const [entry] = entries as BibtexEntry[];
  if (entry === undefined) throw new Error(`citation-js made no BibTeX entry of ${item.id}`);
  const { title: _, month, ...rest } = entry.properties;
  const [, monthName = month, day] = MONTH_AND_DAY.exec(month ?? '') ?? [];
  const fields = [
    ['title', `{{${texText(item.title)}}}`],
    ...Object.entries(rest).map(([name, value]) => [name, `{${value}}`]),
    ...(monthName === undefined ? [] : [['month', monthName]]),
    ...(day === undefined ? [] : [['day', `{${day}}`]]),
  ];
  return `@${entry.type}{${entry.label},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}
