/** A word of a text: where it stands, and how it is compared. */
export interface Word {
  /** `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Without case and diacritics. */
  readonly folded: string;
}

/** Letters, marks, digits and `_`: an identifier such as `nvme_submit_vf_cmd` is one word. */
export const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

const MARK = /\p{M}+/gu;
const ASCII = /^[\u0020-\u007e]*$/;

/** The text without case and diacritics, as words are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(MARK, '').toLowerCase();
}

/** The words of a text as they are compared, in order. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/\w+/g) ?? [];
  return (text.match(WORD) ?? []).map(fold);
}

/** The words of a text, in order, and where they stand. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

/** Words that say nothing on their own: they count in a query only where there are no others. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be but by can do does for from has have how in is it its of on or that the this to was what when who why with'.split(
    ' ',
  ),
);

/** Whether a word (folded) says anything on its own. */
export function telling(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}

/** Longest query that is read, in UTF-16 units and in words: more is not typed but pasted by mistake. */
const QUERY_LENGTH = 200;
const QUERY_WORDS = 12;

/** The words a query asks for, folded, each once, function words left out unless there are no others. */
export function queryWords(query: string): string[] {
  const words = [...new Set(wordsOf(query.slice(0, QUERY_LENGTH)).map((word) => word.folded))].filter(
    Boolean,
  );
  const some = words.filter(telling);
  return (some.length > 0 ? some : words).slice(0, QUERY_WORDS);
}
