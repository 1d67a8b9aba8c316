import type { Span } from './document.ts';

/** How many spans may be nested in each other. */
const MOST_NESTED = 10;

/**
 * Drops spans that are inside ten others. What is done with each takes time by its length, so that all of them together take time by that of
 * the document. Spans must be in the order of their starts; a span that only overlaps another counts as inside it.
 */
export function withinNesting<T extends Span>(spans: readonly T[]): T[] {
  /** Ends of the spans around the present one, the outermost first. */
  let ends: number[] = [];
  return spans.filter(({ start, end }) => {
    ends = ends.filter((one) => one > start);
    if (ends.length >= MOST_NESTED) return false;
    ends.push(end);
    return true;
  });
}
