import { distance } from 'fastest-levenshtein';

/** Finds the known key that a misspelt one resembles. */
export type Nearest = (key: string) => string | undefined;

/** Candidates compared for one hash: in a generated corpus a thousand keys may differ in one word. */
const MOST = 200;

const HYPHEN = 0x2d;
const MARKS = new Set([...'-_#:/.'].map((mark) => mark.charCodeAt(0)));

/** For a key of one word: number of letters that are left out in turn. */
const LONGEST_WORD = 40;

/**
 * A search for similar keys in time that does not grow with the number of keys. A typing error mostly affects one word, so the misspelt key
 * without that word equals the known key without one of its words; or only the hyphens are wrong.
 *
 * These shortened keys are compared by hash, since building half a million texts takes ten times as long. Candidates with the same hash are
 * then compared by edit distance, which rules out collisions.
 */
export function nearestAmong(keys: Iterable<string>): Nearest {
  const list = [...keys];
  const hashes: number[] = [];
  /** For each hash, the index of its key in the list. */
  const places: number[] = [];
  // From the last to the first, so that each chain leads from the first to the last.
  for (let place = list.length - 1; place >= 0; place--)
    for (const hash of restsOf(list[place] ?? '')) {
      hashes.push(hash);
      places.push(place);
    }
  const mask = 2 ** Math.ceil(Math.log2(hashes.length + 1)) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(hashes.length);
  for (const [at, hash] of hashes.entries()) {
    next[at] = heads[hash & mask] ?? -1;
    heads[hash & mask] = at;
  }
  return (key) => {
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    const allowed = Math.max(1, Math.floor(key.length / 4));
    for (const hash of restsOf(key.toLowerCase())) {
      let left = MOST;
      for (let at = heads[hash & mask] ?? -1; at >= 0 && left > 0; at = next[at] ?? -1) {
        if (hashes[at] !== hash) continue;
        left--;
        const candidate = list[places[at] ?? 0] ?? '';
        const away = distance(key, candidate);
        if (away < least && away <= allowed) [best, least] = [candidate, away];
      }
    }
    return best;
  };
}

/**
 * The hashes of a key without each of its words in turn, and of all its words without hyphens; for a key of one word, without each of its
 * letters.
 */
function restsOf(key: string): number[] {
  const bounds = wordBounds(key);
  const rests = [hashOf(key, bounds, '')];
  if (bounds.length > 2) {
    for (let left = 0; left < bounds.length; left += 2) rests.push(hashOf(key, bounds, '-', left));
    return rests;
  }
  // One-word keys are similar if they are equal after deleting one letter of either (Garbe, "SymSpell").
  for (let at = 0; at < Math.min(key.length, LONGEST_WORD); at++)
    rests.push(hashOf(key, [0, at, at + 1, key.length], ''));
  return rests;
}

/** Start and end offset of each word of a key, in a flat list. */
function wordBounds(key: string): number[] {
  const bounds = [0];
  for (let at = 0; at < key.length; at++) {
    if (!MARKS.has(key.charCodeAt(at))) continue;
    bounds.push(at);
    while (at + 1 < key.length && MARKS.has(key.charCodeAt(at + 1))) at++;
    bounds.push(at + 1);
  }
  bounds.push(key.length);
  return bounds;
}

/**
 * The FNV-1a hash of a key's words, joined by a hyphen or by nothing.
 *
 * @param left Index in `bounds` of the word that is left out.
 */
function hashOf(key: string, bounds: readonly number[], mark: '' | '-', left = -1): number {
  let hash = 0x811c9dc5;
  let isFirst = true;
  for (let word = 0; word < bounds.length; word += 2) {
    if (word === left) continue;
    if (mark === '-' && !isFirst) hash = Math.imul(hash ^ HYPHEN, 0x01000193);
    isFirst = false;
    const end = bounds[word + 1] ?? 0;
    for (let at = bounds[word] ?? 0; at < end; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash;
}
