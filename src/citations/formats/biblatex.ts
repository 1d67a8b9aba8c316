import { bibEntry, writeEntry } from '../bib-entry.ts';
import type { CitationItem } from '../item.ts';
import { texText } from '../tex.ts';

/**
 * A name that begins with a grave accent. biber makes a character of the command first, and then cuts the initial within the braces behind it, which
 * LaTeX does not survive; ended by a space, the command has none.
 */
const LEADING_GRAVE = /(?<=^\{?| and \{?)\\textasciigrave\{\}/g;

/** One BibLaTeX entry (`@online`), in UTF-8, with a line end last. citation-js maps the fields; titles are braced whole. */
export function biblatex(item: CitationItem): string {
  const entry = bibEntry(item, 'biblatex');
  const { title: _, booktitle: __, ...rest } = entry.properties;
  return writeEntry(entry, [
    // The key in full works in \\cite too.
    ...(item.label === item['citation-key'] ? [] : [['ids', `{${item['citation-key']}}`] as const]),
    ['title', `{{${texText(item.title)}}}`],
    ...(item['container-title'] === undefined
      ? []
      : [['booktitle', `{{${texText(item['container-title'])}}}`] as const]),
    ...Object.entries(rest).map(([name, value]) => {
      const written = name === 'author' ? value.replace(LEADING_GRAVE, '\\textasciigrave ') : value;
      return [name, `{${written}}`] as const;
    }),
  ]);
}
