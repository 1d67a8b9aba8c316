import { compile } from 'html-to-text';
import { MAX_HTML_BYTES } from './limits.ts';
import { walkHtml } from './walk-html.ts';

/** Keep the words: headings keep their case, lines their length; a link shows its target. */
const convert = compile({
  wordwrap: false,
  // The library's own limits would drop text; `htmlText` checks ours first.
  limits: { maxInputLength: MAX_HTML_BYTES },
  formatters: {
    // Separate cells by a space; html-to-text joins the words of a row.
    cell: (element, walk, builder) => {
      walk(element.children, builder);
      builder.addInline(' ');
    },
  },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
  ],
});

/** Returns the text of an HTML document, quotations with `> `; if that fails, the source itself, and a defect. */
export function htmlText(html: string): { readonly text: string; readonly defect: string } {
  if (html.length > MAX_HTML_BYTES) {
    return {
      text: html,
      defect: `Sent as HTML alone, longer than ${MAX_HTML_BYTES} characters; kept as its source.`,
    };
  }
  try {
    if (!walkHtml(html, {}))
      return { text: html, defect: 'Sent as HTML alone, nested too deep; kept as its source.' };
    return { text: convert(html), defect: 'Sent as HTML alone; turned into text.' };
  } catch {
    return {
      text: html,
      defect: 'Sent as HTML alone, which could not be turned into text; kept as its source.',
    };
  }
}
