import type { Span } from './document.ts';
import type { DocumentRange } from './finding.ts';

/** Returns a function that gives the line and column of a span. */
export function placesIn(text: string): (span: Span) => DocumentRange {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const pointAt = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [pointAt(start), pointAt(end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
