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

/**
 * The BibTeX or BibLaTeX entry of an item: citation-js maps the fields, and every text is escaped for LaTeX. The note says what is cited.
 */
export function bibEntry(item: CitationItem, dialect: 'bibtex' | 'biblatex'): MappedEntry {
  const spelling = { ...spelled(item, texText), URL: texUrl(item.URL) };
  // BibTeX has no field for the day of reading, so the note says it. BibLaTeX has `urldate`.
  const note = noteOf(dialect === 'bibtex' ? item : unread(item));
  const more = dialect === 'bibtex' ? { accessed: undefined } : {};
  const mapped: unknown = cite(spelling, { note: texText(note), ...more }).format(dialect, {
    format: 'object',
  });
  const [entry] = mapped as MappedEntry[];
  if (entry === undefined) throw new Error(`citation-js made no ${dialect} entry of ${item.id}`);
  return entry;
}

/** Writes an entry, ending in a newline. Values are written unchanged, so they must include their delimiters. */
export function writeEntry(
  { type, label }: MappedEntry,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  return `@${type}{${label},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}
