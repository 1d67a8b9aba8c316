import { isOfOneScript, isUnspaced } from './fold.ts';

/** How a word of a query was found in a word of a text, best first. */
export const LIKENESS = {
  /** The word itself. */
  whole: 1,
  /** It begins with what was typed: somebody is still typing. */
  prefix: 0.85,
  /** A part of an identifier begins with it: `submit` in `nvme_submit_vf_cmd`. */
  part: 0.8,
  /** It is another form of the word, or begins like one: against how it was found itself. */
  form: 0.9,
  /** It stands inside a word: `fio` in `vfio`; most often what was meant, sometimes chance. */
  inside: 0.4,
  /** The word but for its typos, by their number. */
  typo: [0, 0.6, 0.45],
  /** The word begins with what was typed, but for typos. */
  typoPrefix: [0, 0.5, 0.35],
} as const;

/** A query word found in a word: how good, and which of its letters to mark (`[start, end)`). */
export interface Likeness {
  readonly quality: number;
  readonly start: number;
  readonly end: number;
}

/** Shortest word that may be found in the middle of another. */
const SHORTEST_INSIDE = 3;

/** Typos forgiven in a word by its length: short words are too much alike. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How `asked` stands in `word` (both folded) letter for letter, or undefined. */
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
 * How `asked` stands in `word` if typos are forgiven, or undefined. A typo is a letter too many, one too few, a wrong
 * one, or two swapped (optimal string alignment distance). The first letter may be wrong; the length decides how many
 * typos are forgiven.
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

/** Edits from `asked` to the whole of `word`, and to the beginning of it that is nearest. */
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
