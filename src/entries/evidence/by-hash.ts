import { hashOfWords } from '../schemas/evidence-hash.ts';
import { placesIn, type TextPlaces } from './code-points.ts';
import type { Folded } from './fold.ts';
import type { SearchedText, TextRange } from './text.ts';

/** Where words stand in a text that is not here: W3C Web Annotation, TextPositionSelector, in Unicode code points. */
export interface Position {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Code points of the words in NFC, white space folded, without quote marks. */
  readonly length: number;
}

/** Words that stand apart from their text. */
export interface ApartWords {
  readonly position: Position;
  /** See `hashOfWords`. */
  readonly sha256: string;
}

/** The result of a search for words by their hash. */
export type ByHash =
  /** These words, at the recorded position or at another. */
  | { readonly found: 'here' | 'elsewhere'; readonly range: TextRange }
  /** The same words in other characters (see `undress`), or the words that stand where these did. */
  | { readonly found: 'otherwise' | 'never'; readonly nearest: TextRange | undefined };

/** Hashes that are computed for one text at most, so that a hostile pack cannot take long. */
const MOST_HASHES = 4_000_000;

/** A text's places by code points, and what the search in it has cost. */
interface Searched {
  readonly places: TextPlaces;
  hashes: number;
}

const searched = new WeakMap<SearchedText, Searched>();

function searchedIn(text: SearchedText): Searched {
  const before = searched.get(text) ?? { places: placesIn(text.original), hashes: 0 };
  searched.set(text, before);
  return before;
}

/** The position of a range of a text. */
export function positionOf(range: TextRange, text: SearchedText): Position {
  const { codePointsBefore } = searchedIn(text).places;
  const [from, to] = text.offsets(range);
  const start = codePointsBefore(from);
  return { start, end: codePointsBefore(to), length: lengthOf(text.words(range)) };
}

/**
 * Finds words by their hash: at their position, else anywhere in the text, else in other characters that a reader does not tell apart.
 *
 * @param shift Code points by which other words of the text were found behind their position: where the nearest words are looked for.
 */
export function findByHash({ position, sha256 }: ApartWords, text: SearchedText, shift = 0): ByHash {
  const here = rangeAt(position, text, 0);
  if (here !== undefined && hashOfWords(text.words(here)) === sha256) return { found: 'here', range: here };
  const elsewhere = stretchOf(position.length, sha256, text.laidOut, text);
  if (elsewhere !== undefined) return { found: 'elsewhere', range: elsewhere };
  const otherwise = stretchOf(position.length, sha256, text.plain, text);
  if (otherwise !== undefined) return { found: 'otherwise', nearest: otherwise };
  return { found: 'never', nearest: wholeWords(rangeAt(position, text, shift), text) };
}

/** The range at a position; undefined where the text has no words there. */
function rangeAt({ start, end }: Position, text: SearchedText, shift: number): TextRange | undefined {
  const { offsetBehind } = searchedIn(text).places;
  const [from, to] = [offsetBehind(Math.max(0, start + shift)), offsetBehind(Math.max(0, end + shift))];
  return text.original.slice(from, to).trim() === '' ? undefined : text.range(from, to);
}

/** A range widened to whole words, without white space at its ends. */
function wholeWords(range: TextRange | undefined, text: SearchedText): TextRange | undefined {
  if (range === undefined) return undefined;
  let [from, to] = text.offsets(range);
  const isSpace = (at: number) => /^\s?$/.test(text.original.charAt(at));
  while (isSpace(from) && from < to) from++;
  while (isSpace(to - 1) && to > from) to--;
  while (from > 0 && !isSpace(from - 1)) from--;
  while (!isSpace(to)) to++;
  return text.range(from, to);
}

/** A character with its combining marks. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The stretch of a folded text that has a length, in code points of NFC, and a hash. */
function stretchOf(
  length: number,
  sha256: string,
  folded: Folded,
  text: SearchedText,
): TextRange | undefined {
  const own = searchedIn(text);
  const starts: number[] = [];
  /** Code points before each character, in NFC. */
  const before: number[] = [];
  let count = 0;
  for (const { 0: character, index } of folded.text.matchAll(CHARACTER)) {
    starts.push(index);
    before.push(count);
    count += lengthOf(character);
  }
  starts.push(folded.text.length);
  before.push(count);
  let last = 0;
  for (let first = 0; first + 1 < starts.length && own.hashes < MOST_HASHES; first++) {
    while (last < before.length && (before[last] ?? 0) - (before[first] ?? 0) < length) last++;
    if (last === before.length) return undefined;
    const [start = 0, end = 0] = [starts[first], starts[last]];
    if ((before[last] ?? 0) - (before[first] ?? 0) !== length || folded.text[start] === ' ') continue;
    own.hashes++;
    if (hashOfWords(folded.text.slice(start, end)) === sha256)
      return text.range(...folded.origin(start, end));
  }
  return undefined;
}

function lengthOf(words: string): number {
  return [...words.normalize('NFC')].length;
}
