import { bibEntry, writeEntry } from '../bib-entry.ts';
import type { CitationItem } from '../item.ts';
import { texText } from '../tex.ts';

/**
 * A name that begins with a grave accent. biber turns the command into a character and cuts the initial within the braces behind it, which
 * breaks LaTeX; ending the command with a space instead of braces avoids this.
 */
const LEADING_GRAVE = /(?<=^\{?| and \{?)\\textasciigrave\{\}/g;

/** One BibLaTeX entry (`@online`), in UTF-8, with a line end last. citation-js maps the fields; titles are braced whole. */
export function biblatex(item: CitationItem): string {
  const entry = bibEntry(item, 'biblatex');
  const { title: _, booktitle: __, ...rest } = entry.properties;
  return writeEntry(entry, [
    // So that \\cite also works with the full key.
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
