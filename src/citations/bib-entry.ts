import { noteOf, unread } from './about.ts';
import { cite, spelled } from './csl.ts';
import type { CitationItem } from './item.ts';
import { texText, texUrl } from './tex.ts';

/** An entry as citation-js maps it to BibTeX or BibLaTeX: values are LaTeX, without the braces around them. */
interface MappedEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The entry of an item, its fields mapped by citation-js, every text as LaTeX that prints it. The note says what is cited. */
export function bibEntry(item: CitationItem, dialect: 'bibtex' | 'biblatex'): MappedEntry {
  const spelling = { ...spelled(item, texText), URL: texUrl(item.URL) };
  // BibTeX has no field for the day of reading: its note says it. BibLaTeX has `urldate`.
  const note = noteOf(dialect === 'bibtex' ? item : unread(item));
  const more = dialect === 'bibtex' ? { accessed: undefined } : {};
  const mapped: unknown = cite(spelling, { note: texText(note), ...more }).format(dialect, {
    format: 'object',
  });
  const [entry] = mapped as MappedEntry[];
  if (entry === undefined) throw new Error(`citation-js made no ${dialect} entry of ${item.id}`);
  return entry;
}

/** An entry written out, with a line end last. Values are as they stand in the file, delimiters included. */
export function writeEntry(
  { type, label }: MappedEntry,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  return `@${type}{${label},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}
