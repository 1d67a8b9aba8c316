import { bibEntry, writeEntry } from '../bib-entry.ts';
import type { CitationItem } from '../item.ts';
import { texText } from '../tex.ts';

/**
 * A grave accent at which a word of a name begins. biber turns the command into a character and cuts the initial within the braces behind it, which
 * breaks LaTeX; and to end the command with a space would lose the space that may follow. As the character it is what biber makes of it anyway.
 */
const FIRST_GRAVE = /(?<=^|[\s{\p{Dash}])\\textasciigrave\{\}/gu;

/** Two dashes in a row, as `texText` keeps them apart. */
const DASHES = '-{}-';

/** A dash, with the mark that a word begins with if it stands before it: biber keeps such a mark with what follows it. */
const DASH = /(?:(?<=^\{*)\p{Diacritic})?\p{Dash}/gu;

/**
 * Names as biber cuts initials from them. It splits words at dashes, also between the braces that keep two of them apart, unless all dashes of a word
 * are within braces.
 */
function namesForBiber(names: string): string {
  return names
    .replace(FIRST_GRAVE, '`')
    .replace(/\S+/gu, (word) => (word.includes(DASHES) ? word.replace(DASH, '{$&}') : word));
}

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
    ...Object.entries(rest).map(
      ([name, value]) => [name, `{${name === 'author' ? namesForBiber(value) : value}}`] as const,
    ),
  ]);
}
