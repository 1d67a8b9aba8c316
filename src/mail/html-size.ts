import { MAX_QUOTE_DEPTH } from './limits.ts';
import { linesIn } from './lines-in.ts';
import { walkHtml } from './walk-html.ts';

/** Characters that an open element puts before each line in it: `> `, ` * `, a number with its padding. */
const INDENTS: Readonly<Record<string, number>> = { blockquote: 2, ul: 3, ol: 8 };

/** Length of the line that an `<hr>` becomes. */
const RULE = 40;

/**
 * Estimates how many characters the converter handles for an HTML document, within a factor of two, without converting it: each line is
 * indented by every quotation and list around it, and the words of a link are collected by every link around them. Undefined if the
 * document is nested deeper than MAX_HTML_DEPTH. Linear.
 */
export function convertedSize(html: string): number | undefined {
  let size = 0;
  let indent = 0;
  let quotes = 0;
  let links = 0;
  let pres = 0;
  /** What each open element changed, to be taken back at its end. */
  const open: {
    readonly indent: number;
    readonly quote: number;
    readonly link: number;
    readonly pre: number;
  }[] = [];
  const walked = walkHtml(html, {
    open(tag, { href = '' }) {
      const quote = tag === 'blockquote' ? 1 : 0;
      const element = {
        indent: quotes + quote > MAX_QUOTE_DEPTH && quote === 1 ? 0 : (INDENTS[tag] ?? 0),
        quote,
        link: tag === 'a' && href !== '' ? 1 : 0,
        pre: tag === 'pre' ? 1 : 0,
      };
      open.push(element);
      // Any tag may begin a line: each child of a list is an item.
      size += 1 + indent + (tag === 'hr' ? RULE : 0) + (tag === 'a' ? href.length : 0);
      indent += element.indent;
      quotes += element.quote;
      links += element.link;
      pres += element.pre;
    },
    text(text) {
      size += text.length * (1 + links);
      if (pres > 0 && indent > 0) size += linesIn(text) * indent;
    },
    close() {
      const element = open.pop();
      if (element === undefined) return;
      size += 1 + indent;
      indent -= element.indent;
      quotes -= element.quote;
      links -= element.link;
      pres -= element.pre;
    },
  });
  return walked ? size : undefined;
}
