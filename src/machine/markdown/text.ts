/** Punctuation that CommonMark or GFM may take as markup. */
const MARKUP = /[\\`*_{}[\]<>#&|~!$^]/g;

/** Escapes a text for Markdown with backslashes, on one line (CommonMark 2.4). */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** A link. Addresses of pages contain no unencoded parentheses, brackets or white space. */
export function markdownLink(words: string, url: string): string {
  return `[${markdownText(words)}](${url.replace(/[()<>\\\s]/g, encodeURIComponent)})`;
}
