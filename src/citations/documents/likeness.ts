import { distance } from 'fastest-levenshtein';

/** Finds the key that a misspelt one is near to. */
export type Nearest = (key: string) => string | undefined;

/**
 * A search for near keys in time that does not grow with the number of keys: a typing error mostly falls into one of a key's
 * words, so that the key without that word is that of a known key without one of its words; or the hyphens are wrong.
 */
export function nearestAmong(keys: Iterable<string>): Nearest {
  const byRest = new Map<string, string[]>();
  for (const key of keys)
    for (const rest of restsOf(key)) {
      const list = byRest.get(rest);
      if (list) list.push(key);
      else byRest.set(rest, [key]);
    }
  return (key) => {
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    const allowed = Math.max(1, Math.floor(key.length / 4));
    for (const rest of restsOf(key.toLowerCase())) {
      for (const candidate of (byRest.get(rest) ?? []).slice(0, MOST)) {
        const away = distance(key, candidate);
        if (away < least && away <= allowed) [best, least] = [candidate, away];
      }
    }
    return best;
  };
}

/** Candidates looked at for one rest: with a generated corpus a thousand keys may differ in one word. */
const MOST = 200;

/** Letters of a key of one word that are left out in turn. */
const LONGEST_WORD = 40;

/** A key without each of its words in turn, whole, and without its marks. */
function restsOf(key: string): Set<string> {
  const words = key.split(/[-_#:/.]+/);
  const rests = new Set([words.join('')]);
  if (words.length === 1) {
    rests.add(key);
    // A key of one word is near to one that it is without a letter of either (Garbe, "SymSpell").
    for (let at = 0; at < Math.min(key.length, LONGEST_WORD); at++)
      rests.add(key.slice(0, at) + key.slice(at + 1));
  } else
    for (let left = 0; left < words.length; left++) rests.add(words.filter((_, at) => at !== left).join('-'));
  return rests;
}
