import Fuse from 'fuse.js/basic';
import { forgiven, LIKENESS, type Likeness, likeness, likenessWithTypos } from './likeness.ts';

/** The words that a query word may stand for, with the kind of match of each. */
export type Meanings = ReadonlyMap<string, Likeness>;

/** Every word of an index, once. */
export interface Vocabulary {
  /** Words that contain the query word as typed: at their beginning, at that of a part, or inside. */
  readonly asTyped: (word: string) => Meanings;
  /** Words that equal it with typos; if there are none, words that begin with it with typos. */
  readonly withTypos: (word: string) => Meanings;
  /** Adds a word that can be found as typed but is not offered as a correction. */
  readonly add: (word: string) => void;
}

/** The words that words of one length are corrected to. */
interface Neighbours {
  /** Words of similar length. */
  readonly whole: Fuse<string>;
  /** Longer words, of which the typed one may be the beginning. */
  readonly longer: () => Fuse<string>;
}

/**
 * Makes the words of an index searchable with Fuse.js. Fuse searches distinct words, not texts: its default mode finds next to nothing in
 * long texts, and its token search, which does, reads every text for every query.
 */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const neighbours = new Map<number, Neighbours>();
  const near = (length: number): Neighbours => {
    const known = neighbours.get(length) ?? neighboursOf(words, length);
    neighbours.set(length, known);
    return known;
  };
  const all = [...words];
  const known = new Map<string, Meanings>();
  const withTypos = (word: string): Meanings => {
    if (forgiven(word.length) === 0) return meaningsIn(words, (there) => likeness(word, there));
    const { whole, longer } = near(word.length);
    const corrected = correctedBy(whole, word);
    return corrected.size > 0 ? corrected : correctedBy(longer(), word);
  };
  return {
    add: (word) => all.push(word),
    asTyped: (word) => meaningsIn(all, (there) => likeness(word, there)),
    withTypos(word) {
      const meanings = known.get(word) ?? withTypos(word);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, meanings);
      return meanings;
    },
  };
}

/** Number of words whose corrections are cached: while a query is typed, only its last word changes. */
const MOST_KNOWN = 200;

/** Only words of similar length are searched, which keeps a correction within milliseconds. */
function neighboursOf(words: readonly string[], length: number): Neighbours {
  const typos = forgiven(length);
  // Fuse counts two swapped letters as two edits, so allow one more than `likenessWithTypos`, which decides.
  const options = { threshold: (typos + 1) / length, ignoreLocation: true, shouldSort: false };
  let longer: Fuse<string> | undefined;
  return {
    whole: new Fuse(
      words.filter((word) => Math.abs(word.length - length) <= typos),
      options,
    ),
    longer() {
      longer ??= new Fuse(
        words.filter((word) => word.length > length + typos),
        options,
      );
      return longer;
    },
  };
}

function correctedBy(fuse: Fuse<string>, word: string): Meanings {
  const offered = fuse.search(word).map((result) => result.item);
  return meaningsIn(offered, (there) => likeness(word, there) ?? likenessWithTypos(word, there));
}

/** Whether one of the meanings is more than letters inside a word. */
export function isKnown(meanings: Meanings): boolean {
  for (const { quality } of meanings.values()) {
    if (quality >= LIKENESS.part) return true;
  }
  return false;
}

/** The most similar meaning; the first of equals. */
export function likeliest(meanings: Meanings): string | undefined {
  let best: string | undefined;
  let quality = 0;
  for (const [word, like] of meanings) {
    if (like.quality > quality) [best, quality] = [word, like.quality];
  }
  return best;
}

function meaningsIn(words: readonly string[], like: (word: string) => Likeness | undefined): Meanings {
  const meanings = new Map<string, Likeness>();
  for (const word of words) {
    const alike = like(word);
    if (alike !== undefined) meanings.set(word, alike);
  }
  return meanings;
}
