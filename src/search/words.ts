import { fold, isUnspaced, UNSPACED } from './fold.ts';

export { fold } from './fold.ts';

/** A word of a text: its position and its compared form. */
export interface Word {
  /** `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** See `fold`. */
  readonly folded: string;
}

/** Invisible characters within a word: soft hyphens, joiners, zero-width spaces. */
const UNSEEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
const SPACED = `[[\\p{L}\\p{M}\\p{N}_]--[${UNSPACED}]]`;

/** A word of a script with blanks between words: letters, marks, digits and `_`, so `nvme_submit_vf_cmd` is one word. */
export const SPACED_WORD = `${SPACED}(?:[${UNSEEN}]*${SPACED})*`;
/** A run of letters of scripts without blanks between words; queries are searched within it. */
export const UNSPACED_RUN = `[${UNSPACED}](?:[${UNSEEN}]*[${UNSPACED}])*`;

/** Either of them. */
export const WORD = new RegExp(`${SPACED_WORD}|${UNSPACED_RUN}`, 'gv');

const ASCII = /^[\u0020-\u007e]*$/;

/** The words of a text in their compared form, in order. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/\w+/g) ?? [];
  return (text.match(WORD) ?? []).map(foldWord).filter(Boolean);
}

/** The words of a text and their positions, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  })).filter(({ folded }) => folded !== '');
}

/** The compared form of a word. Compatibility forms may contain other characters than letters (`½` is `1⁄2`): these are dropped. */
export function foldWord(word: string): string {
  const folded = fold(word);
  return /^\w*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '');
}

/** Words without meaning on their own: a query only searches them if it has no others. */
const FUNCTION_WORDS = new Set(
  (
    'a about also an and any are as at be been being besides between but by can could did do does for from had has have how if in into is it its ' +
    'may might must of on or our shall should such than that the their them then there these they this those to too us was we were what when ' +
    'where which who whom whose why will with would you your'
  ).split(' '),
);

/** Whether a (folded) word has meaning on its own. */
export function telling(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}

/** Maximum number of words of a query that are read: longer ones are pasted by mistake. */
export const MOST_WORDS = 12;

/** Longest run of letters without blanks that is searched as it is; a longer one is split into words. */
const LONGEST_RUN = 6;

/** The words of a query, folded, each once, without function words unless there are no others. */
export function queryWords(query: string): string[] {
  const words = [...new Set(wordsOf(query).flatMap(({ folded }) => partsOfRun(folded)))];
  const some = words.filter(telling);
  return (some.length > 0 ? some : words).slice(0, MOST_WORDS);
}

/**
 * Splits a run of letters without blanks into words if it is longer than a word; anything else is returned as one word. (Intl.Segmenter is
 * consistent, but splits a word on its own not always as in its sentence: so the index does not use it, and only long runs in queries are
 * split.)
 */
export function partsOfRun(word: string): string[] {
  if (word.length <= LONGEST_RUN || !isUnspaced(word)) return [word];
  const parts = Array.from(
    new Intl.Segmenter('ja', { granularity: 'word' }).segment(word),
    (part) => part.segment,
  );
  const telling = parts.filter((part) => part.length > 1);
  return telling.length > 0 ? telling : [word];
}
