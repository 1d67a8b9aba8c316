import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/**
 * Characters that may be markup in reStructuredText: not underscores and colons within a word (docutils, "Inline markup recognition
 * rules"); `:` and `@` can make an address a link.
 */
const MARKUP = /[\\`*|<>]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|:(?=\S)|(?<=\S)@(?=\S)/gu;

/**
 * reStructuredText, without a line end: the reference for the text, and the footnote. A footnote's label is local to its document (a
 * citation's is global in a Sphinx project and may be defined only once). Its link is anonymous, so that a document may link to the same
 * title twice. Labels are simple reference names, as the keys are.
 */
export function rst(item: CitationItem): string {
  const label = `#${item.label}`;
  const words = item.quote === undefined ? '' : `“${rstText(item.quote)}” — `;
  const link = `\`${rstText(item.title)} <${rstUrl(item.URL)}>\`__`;
  return `[${label}]_\n\n.. [${label}] ${words}${link} (${rstText(about(item))})`;
}

/** Escapes a text for reStructuredText with backslashes (docutils, "Escaping mechanism"). */
export function rstText(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** The URL for an embedded URI: a trailing underscore would make it a name (docutils, "Embedded URIs and Aliases"). */
function rstUrl(url: string): string {
  return url.replace(/[<>`\\\s]/gu, encodeURIComponent).replace(/_$/, '\\_');
}
