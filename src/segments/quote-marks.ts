/** The quote marks before a line's words: how deep, and how many code units they take. */
export interface QuoteMarks {
  readonly depth: number;
  readonly length: number;
}

const SPACE = 0x20;
const MARK = 0x3e;

const NONE: QuoteMarks = { depth: 0, length: 0 };

/** Spaces that may stand before a `>` (RFC 3676 4.5 writes none; RFC 1849 and common clients write one to three). */
const MAX_SPACES = 3;

/**
 * The standard marks at the head of a line: any number of `>`, up to three spaces before each, and one optional space
 * after the last, as CommonMark reads block quotes (spec 0.31, 5.1). The marks match `/^(?: {0,3}>)+ ?/`. Scanned by hand so that a line
 * of a million `>` is no risk. The one place that knows them.
 *
 * @param most Marks that are taken at most; what follows them is the line's words.
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

/** The same marks without the last `levels` of them, as where a robot's own `>>` stands behind them. */
export function withoutInnermost(line: string, marks: QuoteMarks, levels: number): QuoteMarks {
  return quoteMarks(line, marks.depth - levels);
}
