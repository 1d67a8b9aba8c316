/**
 * References as a processor printed them, with places for what is put in (see reference.ts), by all that they were made from. They belong to no site, so a
 * build may hand those of the last one to all its processes.
 */
export type Outlines = Map<string, string>;

/** As many references are kept as a large debate has authors and months. */
const MOST_KEPT = 4_096;

let outlines: Outlines = new Map();

/** From now on, references are taken from this map, and added to it. */
export function useOutlines(given: Outlines): void {
  outlines = given;
}

export function keptOutline(key: string): string | undefined {
  return outlines.get(key);
}

export function keepOutline(key: string, outline: string): void {
  if (outlines.size >= MOST_KEPT) outlines.clear();
  outlines.set(key, outline);
}
