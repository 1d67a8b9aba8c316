/**
 * How close together words are, from their positions (ascending, counted in words): 0 if they are apart, up to 1 if as many of them as were
 * asked for are consecutive.
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

/** Words of text per query word: function words, which nobody types, may be between them. */
const REACH = 3;
