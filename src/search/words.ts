import { fold, isUnspaced, UNSPACED } from './fold.ts';

export { fold } from './fold.ts';

/** A word of a text: where it stands, and how it is compared. */
export interface Word {
  /** `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** See `fold`. */
  readonly folded: string;
}

/** What nobody sees within a word: soft hyphens, joiners, zero-width blanks. */
const UNSEEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
const SPACED = `[[\\p{L}\\p{M}\\p{N}_]--[${UNSPACED}]]`;

/** A word of a script with blanks between words: letters, marks, digits and `_`, so that `nvme_submit_vf_cmd` is one word. */
export const SPACED_WORD = `${SPACED}(?:[${UNSEEN}]*${SPACED})*`;
/** A run of letters of scripts without: what is asked for is looked for within it. */
export const UNSPACED_RUN = `[${UNSPACED}](?:[${UNSEEN}]*[${UNSPACED}])*`;

/** Both. */
export const WORD = new RegExp(`${SPACED_WORD}|${UNSPACED_RUN}`, 'gv');

const ASCII = /^[\u0020-\u007e]*$/;

/** The words of a text as they are compared, in order. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/\w+/g) ?? [];
  return (text.match(WORD) ?? []).map(foldWord).filter(Boolean);
}

/** The words of a text, in order, and where they stand. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  })).filter(({ folded }) => folded !== '');
}

/** A word as it is compared. What a compatibility form stands for may have more than letters (`½` is `1⁄2`): that is left out. */
export function foldWord(word: string): string {
  const folded = fold(word);
  return /^\w*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '');
}

/** Words that say nothing on their own: they count in a query only where there are no others. */
const FUNCTION_WORDS = new Set(
  (
    'a about also an and any are as at be been being besides between but by can could did do does for from had has have how if in into is it its ' +
    'may might must of on or our shall should such than that the their them then there these they this those to too us was we were what when ' +
    'where which who whom whose why will with would you your'
  ).split(' '),
);

/** Whether a word (folded) says anything on its own. */
export function telling(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}

/** Most words of a query that are read: more is not typed but pasted by mistake. */
export const MOST_WORDS = 12;

/** Longest run of letters without blanks that is asked for as it stands; a longer one is asked for by its words. */
const LONGEST_RUN = 6;

/** The words a query asks for, folded, each once, function words left out unless there are no others. */
export function queryWords(query: string): string[] {
  const words = [...new Set(wordsOf(query).flatMap(({ folded }) => partsOfRun(folded)))];
  const some = words.filter(telling);
  return (some.length > 0 ? some : words).slice(0, MOST_WORDS);
}

/**
 * The words of a run of letters without blanks between them, where it is longer than a word is; what is no such run is one word.
 * (Intl.Segmenter cuts by a dictionary, which agrees with itself, but a word cut out of its sentence is not always cut as within
 * it: so the index holds no words of its making, and only long runs of a query are cut.)
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
