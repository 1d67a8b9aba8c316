import { fold } from './fold.ts';
import { locate, type Quote } from './locate.ts';
import { marksOf, type SearchedText, type TextRange } from './text.ts';

/** Most words of a prefix or suffix. */
const MOST_CONTEXT = 24;

/**
 * The selector of a range: its words and, where these occur more than once in the text, as many words before them, else behind them, as tell
 * them apart. Undefined where that many do not.
 */
export function selectorOf(range: TextRange, text: SearchedText): Quote | undefined {
  const exact = text.words(range);
  if (isThere({ exact }, range, text)) return { exact };
  const [from, to] = text.offsets(range);
  const before = wordsOf(text.original.slice(0, from));
  const behind = wordsOf(text.original.slice(to));
  for (let count = 1; count <= MOST_CONTEXT; count++) {
    const prefix = { exact, prefix: before.slice(-count).join(' ') };
    if (isThere(prefix, range, text)) return prefix;
    const suffix = { exact, suffix: behind.slice(0, count).join(' ') };
    if (isThere(suffix, range, text)) return suffix;
  }
  return undefined;
}

function isThere(quote: Quote, { start, end }: TextRange, text: SearchedText): boolean {
  const location = locate(quote, text);
  if (location.found !== 'once') return false;
  const { range } = location;
  return (
    range.start.line === start.line &&
    range.start.column === start.column &&
    range.end.line === end.line &&
    range.end.column === end.column
  );
}

function wordsOf(text: string): string[] {
  return fold(text, marksOf, false)
    .text.split(' ')
    .filter((word) => word !== '');
}
