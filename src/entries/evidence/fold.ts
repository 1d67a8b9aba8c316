import { undress } from './undress.ts';

/** A text whatever its layout, and where it came from. */
export interface Folded {
  readonly text: string;
  /** Where a stretch of `text` stands in what was folded: UTF-16 offsets, end exclusive. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number];
}

/** A part of a folded text; of another length than what it stands for where that was spelled otherwise. */
interface Piece {
  /** Offset in the folded text. */
  readonly at: number;
  readonly length: number;
  /** Offset of what it stands for. */
  readonly from: number;
  readonly to: number;
}

/**
 * Folds a text so that words are found in it whatever its wrapping: runs of white space become one space, none stays at the ends.
 *
 * @param marksOf How many units at the head of a line are quote marks, which go.
 * @param isPlain Whether what a reader does not see goes too (see undress).
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

/** The stretch that one unit of a folded text stands for. */
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

/** Of a text that is no mail: it has no quote marks. */
export function noMarks(): number {
  return 0;
}
