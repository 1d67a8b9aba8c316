import { undress } from './undress.ts';

/** A text without its layout, with a map back to the original. */
export interface Folded {
  readonly text: string;
  /** The range of the original for a range of `text`: UTF-16 offsets, end exclusive. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number];
}

/** A part of a folded text; its length differs from the original's if its spelling was changed. */
interface Piece {
  /** Offset in the folded text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the original. */
  readonly from: number;
  readonly to: number;
}

/**
 * Removes the layout of a text so that words are found however they are wrapped: runs of white space become one space, none remains at the
 * ends.
 *
 * @param marksOf Number of units of quote marks at the start of a line, which are removed.
 * @param isPlain Whether invisible differences are removed too (see undress).
 */
export function fold(text: string, marksOf: (line: string) => number, isPlain: boolean): Folded {
  const pieces: Piece[] = [];
  let folded = '';
  let isApart = false;
  const push = (words: string, from: number, to: number) => {
    if (isApart && folded !== '') folded += ' ';
    isApart = false;
    pieces.push({ at: folded.length, length: words.length, from, to });
    folded += words;
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const head = marksOf(line);
    isApart = true;
    for (const { 0: word, index } of line.slice(head).matchAll(/\S+|\s+/g)) {
      const from = start + head + index;
      if (word.trim() === '') isApart = true;
      else if (!isPlain) push(word, from, from + word.length);
      else for (const part of undress(word)) push(part.text, from + part.start, from + part.end);
    }
    start += line.length + 1;
  }
  return { text: folded, origin: (first, end) => [originOf(pieces, first)[0], originOf(pieces, end - 1)[1]] };
}

/** The range of the original for one unit of a folded text. */
function originOf(pieces: readonly Piece[], at: number): readonly [number, number] {
  let low = 0;
  for (let high = pieces.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).at <= at) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (piece === undefined) return [0, 0];
  const within = at - piece.at;
  if (piece.to - piece.from !== piece.length) return [piece.from, piece.to];
  return [piece.from + within, Math.min(piece.from + within + 1, piece.to)];
}

/** For a text that is not mail: it has no quote marks. */
export function noMarks(): number {
  return 0;
}
