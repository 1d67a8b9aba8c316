/** Punctuation that CommonMark or GFM may take for markup. */
const MARKUP = /[\\`*_{}[\]<>#&|~!$^]/g;

/** A text as Markdown that shows it, on one line: a backslash before punctuation makes it itself (CommonMark 2.4). */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** A link. Addresses of pages have no parentheses, brackets or white space that is not encoded. */
export function markdownLink(words: string, url: string): string {
  return `[${markdownText(words)}](${url.replace(/[()<>\\\s]/g, encodeURIComponent)})`;
}
