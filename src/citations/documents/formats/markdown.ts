import type { DocumentFormat, Quotation } from '../document.ts';
import { unreadMarkdown } from '../markdown/unread.ts';
import { linesOf, spansOf } from '../spans.ts';

/** A key of pandoc's: letters and digits, punctuation within (pandoc's manual, "Citation syntax"); or anything in braces. */
const KEY = /(?<![\p{L}\p{N}@\\])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))/dgu;

/** A footnote, referred to or defined. */
const FOOTNOTE = /\[\^([^\]\s[]{1,400})\]/dgu;

/** What an attribution begins with. */
const DASH = /^(?:—|–|--)/;

export const markdown: DocumentFormat = {
  name: 'Markdown',
  endings: ['.md', '.markdown', '.mdx', '.qmd', '.rmd'],
  isProse: true,
  unread: unreadMarkdown,
  keysIn: (text) => [...spansOf(text, KEY, 1), ...spansOf(text, KEY, 2), ...spansOf(text, FOOTNOTE, 1)],
  quotationsIn,
};

/** Block quotes that end with an attribution, a line that begins with a dash, within them or right below. */
function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let from: number | undefined;
  let to = 0;
  for (const { start, end, text: line } of linesOf(text)) {
    const quoted = /^ {0,3}(?:>[ \t]?)+/.exec(line)?.[0];
    const said = line.slice(quoted?.length ?? 0).trimStart();
    if (from !== undefined && DASH.test(said)) {
      found.push({ start: from, end: to, by: { start, end } });
      from = undefined;
    } else if (quoted !== undefined) {
      if (said === '') continue;
      from ??= start;
      to = end;
    } else if (line.trim() !== '') from = undefined;
  }
  return found;
}
