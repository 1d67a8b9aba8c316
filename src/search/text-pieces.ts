import { isUnspaced } from './fold.ts';
import type { SearchRecord } from './record.ts';
import { foldedWords, telling } from './words.ts';

/**
 * The texts of an archive's records, published separately from the records: positions of their words, and the texts themselves, each in
 * pieces that are loaded on demand.
 */
export interface TextPieces {
  /** The first key of each piece of words, in order. */
  readonly first: readonly string[];
  /** The pieces of words, as text: see `wordLine`. */
  readonly words: readonly string[];
  /** The texts, `TEXTS_A_PIECE` records per piece, as JSON arrays, up to the last record that has one. */
  readonly texts: readonly string[];
}

/** Number of records whose texts share a file: a search shows few, seldom adjacent ones. */
export const TEXTS_A_PIECE = 8;
/** Length of a piece of words, in UTF-16 units: some 3 KB compressed. */
const PIECE = 8000;

/** Splits the records' texts into pieces; records are identified by their index in the list. */
export function textPieces(records: readonly Pick<SearchRecord, 'text'>[]): TextPieces {
  const standing = new Map<string, number[]>();
  for (const [record, { text }] of records.entries())
    for (const word of new Set(foldedWords(text).flatMap(beginningsIn)))
      if (telling(word)) {
        const having = standing.get(word);
        if (having) having.push(record);
        else standing.set(word, [record]);
      }
  const lines = [...standing].flatMap(([word, having]) =>
    keysOf(word).map((key) => ({ key, line: wordLine(key, word, having) })),
  );
  const { first, words } = inPieces(lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
  const texts: string[] = [];
  const end = records.findLastIndex(({ text }) => text !== '') + 1;
  for (let from = 0; from < end; from += TEXTS_A_PIECE)
    texts.push(JSON.stringify(records.slice(from, from + TEXTS_A_PIECE).map(({ text }) => text)));
  return { first, words, texts };
}

/** Longest part of a run without blanks that is indexed: longer ones are never searched (see `partsOfRun`). */
const LONGEST_RUN = 6;

/** The word; for a run without blanks, the part that begins at each of its letters, up to the searched length. */
function beginningsIn(word: string): string[] {
  if (!isUnspaced(word)) return [word];
  const letters = Array.from(word);
  return letters.map((_, at) => letters.slice(at, at + LONGEST_RUN).join(''));
}

/** The keys of a word: itself and, for an identifier, its later parts. */
function keysOf(word: string): string[] {
  return [...new Set([word, ...word.split('_').slice(1)])].filter(Boolean);
}

/** A line of a piece: the key, the word if it differs, and its records, each as the difference from the previous one. */
function wordLine(key: string, word: string, having: readonly number[]): string {
  const steps = having.map((record, i) => record - (having[i - 1] ?? 0));
  return `${key === word ? key : `${key}=${word}`} ${steps.map((step) => step.toString(36)).join(' ')}`;
}

/** Splits lines into pieces; lines of one key stay together. */
function inPieces(lines: readonly { readonly key: string; readonly line: string }[]) {
  const first: string[] = [];
  const words: string[] = [];
  let piece: string[] = [];
  let length = 0;
  let last = '';
  for (const { key, line } of lines) {
    if (piece.length === 0 || (length > PIECE && key !== last)) {
      if (piece.length > 0) words.push(piece.join('\n'));
      first.push(key);
      piece = [];
      length = 0;
    }
    piece.push(line);
    length += line.length + 1;
    last = key;
  }
  if (piece.length > 0) words.push(piece.join('\n'));
  return { first, words };
}

/** The pieces that may contain words beginning with a (folded) word, by the first keys of all; only one for a very short word. */
export function piecesFor(word: string, first: readonly string[]): number[] {
  const from = Math.max(
    0,
    first.findLastIndex((key) => key <= word),
  );
  const pieces: number[] = [];
  for (let piece = from; piece < first.length; piece++) {
    const key = first[piece] ?? '';
    if (piece > from && !(key.startsWith(word) && word.length >= SHORTEST)) break;
    pieces.push(piece);
  }
  return pieces;
}

/** Shortest word whose continuations are loaded from further pieces. */
const SHORTEST = 3;

/** The words of a piece with their records; `offset` is added to the record numbers. */
export function wordsOfPiece(piece: string, offset = 0): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const line of piece.split('\n')) {
    const [name = '', ...steps] = line.split(' ');
    const word = name.slice(name.indexOf('=') + 1);
    let record = offset;
    words.set(
      word,
      steps.map((step) => {
        record += Number.parseInt(step, 36);
        return record;
      }),
    );
  }
  return words;
}
