/** How far apart two words that were typed one after the other may stand in a text for it to tell, in words: those in between are function words. */
const FARTHEST = 4;

/**
 * How far words follow each other in one place of a text as they were typed: 1 where all of them do, 0 where no two do. Words of one identifier
 * stand in the same place, and follow each other. In proportion to how often the words stand in the text.
 *
 * @param places Where each word stands, in the order in which they were typed: ascending, counted in words. Of a word that was typed twice the
 * same list twice.
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

/** For each place of a word, the worth of the best run of words up to it, from that of the runs up to the word before. */
function runsTo(here: readonly number[], before: readonly number[], runs: readonly number[]): number[] {
  // A word follows itself only at another place.
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

/** What a step from one word to the next is worth: all where nothing is between them, less where something is. */
function worthOf(step: number): number {
  return step <= 1 ? 1 : 1 - (step - 1) / FARTHEST;
}
