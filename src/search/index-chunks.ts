import type { IndexedWord } from './pagefind-format.ts';
import { compareWords } from './word-order.ts';

/** One file of an index's words, and its line in the index's table: all words between two beginnings. */
export interface WordChunk {
  readonly words: readonly IndexedWord[];
  readonly from: string;
  readonly to: string;
}

/** Splits the words of an index as Pagefind does: a file is full when it has this many positions of words. */
export function* wordChunks(words: Iterable<IndexedWord>, places: number): Generator<WordChunk> {
  let before: { words: readonly IndexedWord[]; from: string } | undefined;
  let chunk: IndexedWord[] = [];
  let held = 0;
  const full = function* (): Generator<WordChunk> {
    const from = chunk[0]?.[0] ?? '';
    if (before === undefined) before = { words: chunk, from };
    else {
      const last = before.words.at(-1)?.[0] ?? '';
      const [to, next] = toldApart(last, from);
      yield { ...before, to: compareWords(to, before.from) < 0 ? last : to };
      before = { words: chunk, from: next };
    }
    chunk = [];
    held = 0;
  };
  for (const word of words) {
    chunk.push(word);
    held += placesOf(word);
    if (held >= places) yield* full();
  }
  if (chunk.length > 0) yield* full();
  if (before !== undefined) yield { ...before, to: before.words.at(-1)?.[0] ?? '' };
}

function placesOf([, posts, forms]: IndexedWord): number {
  let places = 0;
  for (const [, inText, inFields] of posts) places += inText.length + inFields.length + 1;
  for (const [, having] of forms)
    for (const [, inText, inFields] of having) places += inText.length + inFields.length + 1;
  return places;
}

/** The shortest beginnings that distinguish a word from the next one. */
function toldApart(word: string, next: string): [word: string, next: string] {
  const [a, b] = [[...word], [...next]];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return [a.slice(0, common + 1).join(''), b.slice(0, common + 1).join('')];
}
