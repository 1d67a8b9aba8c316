/**
 * What a body may have at most. The parser takes time proportional to the square of some of these, and the page's bundler ends with a signal
 * where elements nest deeply. A body within all of them parses in about a second at worst; those of a long essay need a tenth.
 */
export const LIMITS = {
  /** UTF-16 units of a body. */
  length: 256 * 1024,
  /** Levels of elements, lists, quotations, emphasis and links within each other. */
  depth: 100,
  /** The depths of all nodes together: the compiled page indents each line of code by its depth. */
  depths: 250_000,
  /** Columns of white space, `>` and list marks at the beginning of a line: two for each level. */
  margin: 200,
  /** `{` that no `}` follows yet. The parser searches the rest of the text for each. */
  openBraces: 100,
  /** In one block, lines without a blank one between them, outside of code. */
  ofBlock: { '{': 300, '<': 2000, '&': 1000, emphasis: 2000 },
  /**
   * In the whole body, also in what looks like code: whether it is code to the parser depends on rules that the scan does not know, so these bound the time of
   * a body that is written to deceive the scan.
   */
  ofBody: { '{': 1000, '<': 5000, '&': 5000, emphasis: 20_000 },
} as const;
