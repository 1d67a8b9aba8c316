import { isOfOneScript, isUnspaced } from './fold.ts';

/** Kinds of matches of a query word with a word of a text, and their quality, best first. */
export const LIKENESS = {
  /** The word itself. */
  whole: 1,
  /** The word begins with the typed letters: the user may still be typing. */
  prefix: 0.85,
  /** A part of an identifier begins with them: `submit` in `nvme_submit_vf_cmd`. */
  part: 0.8,
  /** Another inflected form, or a word with the same stem: a factor on the quality of that match. */
  form: 0.9,
  /** The letters are inside the word: `fio` in `vfio`; mostly meant, sometimes chance. */
  inside: 0.4,
  /** The word with typos, by their number. */
  typo: [0, 0.6, 0.45],
  /** The word begins with the typed letters, with typos. */
  typoPrefix: [0, 0.5, 0.35],
} as const;

/** A match of a query word: its quality, and the letters to highlight (`[start, end)`). */
export interface Likeness {
  readonly quality: number;
  readonly start: number;
  readonly end: number;
}

/** Shortest query word that is searched inside other words. */
const SHORTEST_INSIDE = 3;

/** Number of typos tolerated in a word of this length: short words are too similar to each other. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How `asked` occurs literally in `word` (both folded), or undefined. */
export function likeness(asked: string, word: string): Likeness | undefined {
  const at = word.indexOf(asked);
  if (at < 0) return undefined;
  if (at === 0) {
    const quality = asked.length === word.length ? LIKENESS.whole : LIKENESS.prefix;
    return { quality, start: 0, end: asked.length };
  }
  const part = word.indexOf(`_${asked}`);
  if (part >= 0) return { quality: LIKENESS.part, start: part + 1, end: part + 1 + asked.length };
  if (isUnspaced(asked)) return { quality: LIKENESS.part, start: at, end: at + asked.length };
  if (asked.length < SHORTEST_INSIDE) return undefined;
  return { quality: LIKENESS.inside, start: at, end: at + asked.length };
}

/**
 * How `asked` occurs in `word` with typos, or undefined. A typo is an extra letter, a missing one, a wrong one, or two swapped (optimal
 * string alignment distance). The first letter may be wrong; the length decides how many typos are tolerated.
 */
export function likenessWithTypos(asked: string, word: string): Likeness | undefined {
  const limit = forgiven(asked.length);
  if (limit === 0 || word.length < asked.length - limit || !isOfOneScript(asked, word)) return undefined;
  const { whole, prefix } = distances(asked, word.slice(0, asked.length + limit + 1));
  if (whole <= limit && word.length <= asked.length + limit) {
    return { quality: LIKENESS.typo[whole] ?? 0, start: 0, end: word.length };
  }
  if (prefix > limit) return undefined;
  return { quality: LIKENESS.typoPrefix[prefix] ?? 0, start: 0, end: word.length };
}

/** Edit distances from `asked` to the whole of `word`, and to its nearest prefix. */
function distances(asked: string, word: string): { whole: number; prefix: number } {
  let before: number[] = [];
  let last = Array.from({ length: asked.length + 1 }, (_, i) => i);
  let prefix = asked.length;
  for (let j = 1; j <= word.length; j++) {
    const row = [j];
    for (let i = 1; i <= asked.length; i++) {
      const same = asked[i - 1] === word[j - 1];
      let cost = Math.min((last[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (last[i - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[i - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    prefix = Math.min(prefix, row[asked.length] ?? prefix);
    before = last;
    last = row;
  }
  return { whole: last[asked.length] ?? asked.length, prefix };
}
