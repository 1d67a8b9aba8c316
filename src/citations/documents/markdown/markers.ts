import type { Line } from './line.ts';

/** A marker of a list, or of a definition: `: `, `~ ` (pandoc's manual, "Definition lists"; PHP Markdown Extra; kramdown). */
const ITEM = /^(?:(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)|[:~](?=[ \t]))/;

/** Consumes the marker of an item and the blanks behind it. Returns the indentation of its content; undefined if no item begins. */
export function itemWidth(
  rest: string,
  line: Line,
  indent: number,
  inParagraph: boolean,
): number | undefined {
  const marker = ITEM.exec(rest);
  if (marker === null) return undefined;
  const [mark, number] = marker;
  const isEmpty = line.hasOnly(' ', line.next.at + mark.length);
  // An item can interrupt a paragraph only if it has words and, if numbered, starts at one.
  if (inParagraph && (isEmpty || (number !== undefined && Number(number) !== 1))) return undefined;
  line.takeBlanks(indent);
  line.take(mark.length);
  const blanks = line.next.indent;
  const width = isEmpty || blanks > 4 ? 1 : blanks;
  line.takeBlanks(isEmpty ? blanks : width);
  return indent + mark.length + width;
}

/** Indentation of content below a line or label that begins a block (Python-Markdown, "Footnotes", "Admonition"; PyMdown, "Tabbed"). */
export const LABELLED_WIDTH = 4;

/** The label of a footnote, followed by its first paragraph. */
const FOOTNOTE = /^\[\^[^\]\s[]{1,400}\]:/;

/** The first line of an admonition, a collapsible block, or a tab: `!!! note "Title"`, `???+ note`, `=== "Tab"`. */
const TITLED =
  /^(?:(?:!!!|\?{3}\+?) {0,10}(?:[\w-][\w -]{0,80})?(?:"[^"]{0,400}")?|={3}[!+]{0,2} {1,10}"[^"]{1,400}")[ \t]*$/;

/** The label that begins a footnote or a titled block: its length, and whether it fills the line. */
export function labelOf(rest: string): { readonly length: number; readonly isLine: boolean } | undefined {
  const note = FOOTNOTE.exec(rest)?.[0];
  if (note !== undefined) return { length: note.length, isLine: false };
  return TITLED.test(rest) && /["\w]/.test(rest) ? { length: rest.length, isLine: true } : undefined;
}

/** Whether the rest of a line is a thematic break: three or more of one mark, and nothing else. */
export function isRule(rest: string, at: number, line: Line): boolean {
  const [mark = ''] = rest;
  return '*-_'.includes(mark) && line.hasOnly(mark, at) && rest.split(mark, 4).length === 4;
}

/** Number of consecutive marks at a position. */
export function runOf(mark: string, text: string, at: number): number {
  let end = at;
  while (text[end] === mark) end++;
  return end - at;
}
