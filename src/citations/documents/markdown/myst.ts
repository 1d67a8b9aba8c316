import type { QuotedBlock } from '../document.ts';
import { linesOf } from '../spans.ts';

const PROSE =
  'admonition aside attention blockquote card caution container danger details div dropdown epigraph error figure grid-item highlights hint important list-table margin note proof pull-quote quote seealso sidebar tab-item table tip topic versionadded versionchanged deprecated warning';

/** Directives of MyST whose content is prose (MyST, "Directives"); any other may be code, like those of R Markdown. */
const DIRECTIVE = new RegExp(`^[ \\t]*\\{(?:${PROSE.replace(/ /g, '|')})\\}`);

/** Whether the text after a fence names a directive that holds prose. */
export function isProseDirective(behindMarks: string): boolean {
  return DIRECTIVE.test(behindMarks);
}

/** The start of a quoting directive, and the marks that end it. */
const QUOTES = /^ {0,3}(`{3,}|:{3,}|~{3,})[ \t]*\{(?:epigraph|pull-quote|highlights|blockquote|quote)\}/;

/** The content of quoting directives. */
export function quoteDirectives(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  let open: { from: number; start: number; marks: string } | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const marks = QUOTES.exec(line)?.[1];
    if (open === undefined) {
      if (marks !== undefined) open = { from: start, start: end, marks };
    } else if (line.trim().startsWith(open.marks) && /^[`:~]+$/.test(line.trim())) {
      blocks.push({ from: open.from, start: open.start, end: start, until: end });
      open = undefined;
    }
  }
  return blocks;
}
