import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/**
 * What reStructuredText may take as markup: underscores and colons within a word are none (docutils, "Inline markup recognition
 * rules"), and an address is a link by its colon or its @.
 */
const MARKUP = /[\\`*|<>]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|:(?=\S)|(?<=\S)@(?=\S)/gu;

/**
 * reStructuredText, without a line end: the reference that goes into the text, and the footnote, whose label is local to its document (that of a
 * citation is known in all of a Sphinx project, and may be defined once). Its link is anonymous, so that the same title may be linked to twice in a
 * document. Labels are simple reference names, as the keys are.
 */
export function rst(item: CitationItem): string {
  const label = `#${item.label}`;
  const words = item.quote === undefined ? '' : `“${rstText(item.quote)}” — `;
  const link = `\`${rstText(item.title)} <${rstUrl(item.URL)}>\`__`;
  return `[${label}]_\n\n.. [${label}] ${words}${link} (${rstText(about(item))})`;
}

/** The text as reStructuredText that prints it: a backslash before markup makes it itself (docutils, "Escaping mechanism"). */
export function rstText(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** The URL within an embedded URI: a trailing underscore would make it a name (docutils, "Embedded URIs and Aliases"). */
function rstUrl(url: string): string {
  return url.replace(/[<>`\\\s]/gu, encodeURIComponent).replace(/_$/, '\\_');
}
