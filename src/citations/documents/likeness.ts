import { distance } from 'fastest-levenshtein';

/** Finds the key that a misspelt one is near to. */
export type Nearest = (key: string) => string | undefined;

/** Candidates looked at for one rest: with a generated corpus a thousand keys may differ in one word. */
const MOST = 200;

const HYPHEN = 0x2d;
const MARKS = new Set([...'-_#:/.'].map((mark) => mark.charCodeAt(0)));

/** Letters of a key of one word that are left out in turn. */
const LONGEST_WORD = 40;

/**
 * A search for near keys in time that does not grow with the number of keys: a typing error mostly falls into one of a key's
 * words, so that the key without that word is that of a known key without one of its words; or the hyphens are wrong.
 *
 * These rests are compared by a hash: to make a text of each of half a million takes ten times as long. Two that share a hash by chance are candidates
 * too, and told apart by the distance of their keys.
 */
export function nearestAmong(keys: Iterable<string>): Nearest {
  const list = [...keys];
  const hashes: number[] = [];
  /** Of each hash, the place of its key in the list. */
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

/** The hashes of a key without each of its words in turn, and of all its words without its marks; of a key of one word, without each of its letters. */
function restsOf(key: string): number[] {
  const bounds = wordBounds(key);
  const rests = [hashOf(key, bounds, '')];
  if (bounds.length > 2) {
    for (let left = 0; left < bounds.length; left += 2) rests.push(hashOf(key, bounds, '-', left));
    return rests;
  }
  // A key of one word is near to one that it is without a letter of either (Garbe, "SymSpell").
  for (let at = 0; at < Math.min(key.length, LONGEST_WORD); at++)
    rests.push(hashOf(key, [0, at, at + 1, key.length], ''));
  return rests;
}

/** Where each word of a key begins and ends, one after the other. */
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

/** A hash (FNV-1a) of a key's words with a mark between them, or with nothing. @param left Where the bounds of the word are that is left out. */
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
