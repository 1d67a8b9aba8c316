import { compile, type DomNode } from 'html-to-text';
import { convertedSize } from './html-size.ts';
import {
  HTML_GROWTH_FROM,
  MAX_HTML_BYTES,
  MAX_HTML_CONVERTED,
  MAX_HTML_GROWTH,
  MAX_QUOTE_DEPTH,
} from './limits.ts';

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
    quotation: (element, walk, builder) => {
      const mark = quotesAround(element) < MAX_QUOTE_DEPTH ? '> ' : '';
      builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: mark.length });
      walk(element.children, builder);
      builder.closeBlock({
        trailingLineBreaks: 2,
        blockTransform: (text) => mark + withoutOuterLineEnds(text).replaceAll('\n', `\n${mark}`),
      });
    },
  },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'blockquote', format: 'quotation' },
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
    const size = convertedSize(html);
    if (size === undefined)
      return { text: html, defect: 'Sent as HTML alone, nested too deep; kept as its source.' };
    if (size > Math.min(MAX_HTML_CONVERTED, HTML_GROWTH_FROM + MAX_HTML_GROWTH * html.length)) {
      return {
        text: html,
        defect: 'Sent as HTML alone, whose text would be many times as long; kept as its source.',
      };
    }
    return { text: convert(html), defect: 'Sent as HTML alone; turned into text.' };
  } catch {
    return {
      text: html,
      defect: 'Sent as HTML alone, which could not be turned into text; kept as its source.',
    };
  }
}

function quotesAround({ parent }: DomNode): number {
  let count = 0;
  for (let around = parent; around; around = around.parent) if (around.name === 'blockquote') count++;
  return count;
}

function withoutOuterLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}
