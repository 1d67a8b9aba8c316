import { compile } from 'html-to-text';
import { MAX_HTML_BYTES, MAX_HTML_DEPTH } from './limits.ts';

/** Nothing is reworded: headings keep their case, lines their length; a link shows where it leads. */
const convert = compile({
  wordwrap: false,
  limits: { maxDepth: MAX_HTML_DEPTH, maxInputLength: MAX_HTML_BYTES, ellipsis: '[...]' },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
  ],
});

/** Returns the text of an HTML document, quotations with `> `; the source itself, and a defect, where that fails. */
export function htmlText(html: string): { readonly text: string; readonly defect: string } {
  if (html.length > MAX_HTML_BYTES) {
    return {
      text: html,
      defect: `Sent as HTML alone, longer than ${MAX_HTML_BYTES} characters; kept as its source.`,
    };
  }
  try {
    return { text: convert(html), defect: 'Sent as HTML alone; turned into text.' };
  } catch {
    return {
      text: html,
      defect: 'Sent as HTML alone, which could not be turned into text; kept as its source.',
    };
  }
}
