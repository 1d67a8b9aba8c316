/**
 * How near to each other words stand, from where they stand (ascending, counted in words): 0 where they are apart, up
 * to 1 where as many of them as were asked for follow one another.
 */
export function nearness(positions: readonly number[], asked: number): number {
  if (asked < 2 || positions.length < 2) return 0;
  let best = 0;
  let first = 0;
  for (const [last, position] of positions.entries()) {
    while (position - (positions[first] ?? 0) >= REACH * asked) first++;
    best = Math.max(best, Math.min(last - first + 1, asked));
  }
  return (best - 1) / (asked - 1);
}

/** Words of text per word asked for: those in between are function words, which nobody types. */
const REACH = 3;
