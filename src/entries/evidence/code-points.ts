/** Converts positions in a text without scanning the text for each. */
export interface TextPlaces {
  /** The offset in UTF-16 units of a line (from 0) and column; the end of the text for a line that does not exist. */
  readonly offsetOf: (line: number, column: number) => number;
  /** Number of Unicode code points before an offset in UTF-16 units. */
  readonly codePointsBefore: (offset: number) => number;
  /** The offset in UTF-16 units behind a number of code points; the end of the text where it has fewer. */
  readonly offsetBehind: (codePoints: number) => number;
}

/** Scans a text once; each conversion is then a binary search. */
export function placesIn(text: string): TextPlaces {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return {
    offsetOf: (line, column) => (starts[line] ?? text.length) + column,
    // A surrogate pair is one code point: subtract one for each pair before the offset.
    codePointsBefore: (offset) => offset - countBelow(pairs, offset - 1),
    offsetBehind: (codePoints) => Math.min(text.length, codePoints + pairsWithin(pairs, codePoints)),
  };
}

/** Number of elements of an ascending list below a limit. */
function countBelow(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of surrogate pairs among the first code points of a text. The pair of index k is preceded by `pairs[k] - k` code points. */
function pairsWithin(pairs: readonly number[], codePoints: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) - middle < codePoints) low = middle + 1;
    else high = middle;
  }
  return low;
}
