/** How far apart two words that were typed one after the other may stand in a text for it to tell, in words: those in between are function words. */
const FARTHEST = 4;

/**
 * What two words are worth that were typed one after the other, by how many words the second stands behind the first: next to it, or in the same
 * identifier, all; farther, less.
 */
function nearness(step: number): number {
  return step <= 1 ? 1 : 1 - (step - 1) / FARTHEST;
}

/**
 * How far words follow each other in one place of a text as they were typed: 1 where all of them do, 0 where no two do.
 *
 * @param places Where each word stands, in the order in which they were typed: ascending, counted in words.
 */
export function inOrder(places: readonly (readonly number[])[]): number {
  if (places.length < 2) return 0;
  let best = 0;
  let before: readonly number[] = [];
  let runs: readonly number[] = [];
  for (const here of places) {
    // A word that was typed twice follows itself only at another place.
    const least = here === before ? 1 : 0;
    const lengths: number[] = [];
    let from = 0;
    for (const place of here) {
      while (from < before.length && (before[from] ?? 0) < place - FARTHEST) from++;
      let length = 0;
      for (let i = from; i < before.length && (before[i] ?? 0) <= place - least; i++)
        length = Math.max(length, (runs[i] ?? 0) + nearness(place - (before[i] ?? 0)));
      lengths.push(length);
      best = Math.max(best, length);
    }
    before = here;
    runs = lengths;
  }
  return best / (places.length - 1);
}
