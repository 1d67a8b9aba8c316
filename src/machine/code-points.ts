/** Places in a text, found without going through the text again for each. */
export interface TextPlaces {
  /** The offset in UTF-16 units of a line (from 0) and a column in it; of the end of the text for a line that it does not have. */
  readonly offsetOf: (line: number, column: number) => number;
  /** How many Unicode code points stand before an offset in UTF-16 units. */
  readonly codePointsBefore: (offset: number) => number;
}

/** Goes through a text once; each place is then found in the time of a binary search. */
export function placesIn(text: string): TextPlaces {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return {
    offsetOf: (line, column) => (starts[line] ?? text.length) + column,
    // A pair of surrogates is one code point: what is behind its second half is counted once too often.
    codePointsBefore: (offset) => offset - countBelow(pairs, offset - 1),
  };
}

/** How many of some rising numbers are below a limit. */
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
