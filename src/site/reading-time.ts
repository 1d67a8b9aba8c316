/** Words of prose that people read in a minute (M. Brysbaert, "How many words do we read per minute?", 2019: 238). */
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one, that the body of a curated entry takes to read. */
export function minutesToRead(body: string): number {
  return Math.max(1, Math.round((body.match(/\S+/g)?.length ?? 0) / WORDS_A_MINUTE));
}
