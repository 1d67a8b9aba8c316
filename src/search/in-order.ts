/** Maximum distance, in words, of two consecutive query words in a text: only function words may be between them. */
const FARTHEST = 4;

/**
 * How well one passage follows the order of the query: 1 if all words do, 0 if no two do. The words of one identifier share a position, and
 * count as consecutive. Takes time in proportion to the occurrences.
 *
 * @param places Positions of each word, in the order typed: ascending, counted in words. For a word typed twice, the same list twice.
 */
export function inOrder(places: readonly (readonly number[])[]): number {
  if (places.length < 2) return 0;
  let best = 0;
  let before: readonly number[] = [];
  let runs: readonly number[] = [];
  for (const here of places) {
    const lengths = runsTo(here, before, runs);
    for (const length of lengths) best = Math.max(best, length);
    before = here;
    runs = lengths;
  }
  return best / (places.length - 1);
}

/** For each position of a word, the value of the best run of words that ends there, from the runs that end at the previous word. */
function runsTo(here: readonly number[], before: readonly number[], runs: readonly number[]): number[] {
  // A word can only be followed by itself at another position.
  const least = here === before ? 1 : 0;
  let from = 0;
  return here.map((place) => {
    while (from < before.length && (before[from] ?? 0) < place - FARTHEST) from++;
    let best = 0;
    for (let i = from; i < before.length; i++) {
      const step = place - (before[i] ?? 0);
      if (step < least) break;
      best = Math.max(best, (runs[i] ?? 0) + worthOf(step));
    }
    return best;
  });
}

/** The value of a step from one word to the next: full if they are adjacent, less with words between. */
function worthOf(step: number): number {
  return step <= 1 ? 1 : 1 - (step - 1) / FARTHEST;
}
