/** The quote marks before a line's words: their depth, and their length in code units. */
export interface QuoteMarks {
  readonly depth: number;
  readonly length: number;
}

const SPACE = 0x20;
const MARK = 0x3e;

const NONE: QuoteMarks = { depth: 0, length: 0 };

/** Maximum spaces before a `>` (RFC 3676 4.5 writes none; RFC 1849 and common clients write one to three). */
const MAX_SPACES = 3;

/**
 * The standard marks at the start of a line: any number of `>`, up to three spaces before each, and one optional space after the last, as
 * in CommonMark's block quotes (spec 0.31, 5.1): `/^(?: {0,3}>)+ ?/`. Scanned without a regular expression because a line may have a
 * million `>`. The only code that parses them.
 *
 * @param most Maximum number of marks; the rest is the line's words.
 */
export function quoteMarks(line: string, most = Number.POSITIVE_INFINITY): QuoteMarks {
  let depth = 0;
  let length = 0;
  for (let at = 0; depth < most; ) {
    const from = at;
    while (at - from < MAX_SPACES && line.charCodeAt(at) === SPACE) at++;
    if (line.charCodeAt(at) !== MARK) break;
    at++;
    depth++;
    length = at;
  }
  if (depth === 0) return NONE;
  return { depth, length: line.charCodeAt(length) === SPACE ? length + 1 : length };
}

/** The marks without the innermost `levels` of them, for example a robot's own `>>` after them. */
export function withoutInnermost(line: string, marks: QuoteMarks, levels: number): QuoteMarks {
  return quoteMarks(line, marks.depth - levels);
}
