import { quoteMarks } from '../../segments/index.ts';
import { type Folded, fold } from './fold.ts';

/** A place in a text: line from 0, column in UTF-16 units. */
export interface TextPoint {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text, end exclusive. */
export interface TextRange {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** Number of units of quote marks at the start of a line. */
export function marksOf(line: string): number {
  return quoteMarks(line).length;
}

/** A text in which evidence is searched. */
export class SearchedText {
  readonly original: string;
  #laidOut: Folded | undefined;
  #plain: Folded | undefined;
  #lineStarts: number[] | undefined;

  /** @param original The text as sent. */
  constructor(original: string) {
    this.original = original;
  }

  /** Without its layout: no quote marks and line breaks. */
  get laidOut(): Folded {
    this.#laidOut ??= fold(this.original, marksOf, false);
    return this.#laidOut;
  }

  /** Also without differences that a reader does not see. */
  get plain(): Folded {
    this.#plain ??= fold(this.original, marksOf, true);
    return this.#plain;
  }

  range(start: number, end: number): TextRange {
    return { start: this.#point(start), end: this.#point(end) };
  }

  /** The UTF-16 offsets of a range, end exclusive. */
  offsets({ start, end }: TextRange): readonly [from: number, to: number] {
    return [this.#offset(start), this.#offset(end)];
  }

  /** The words of a range as sent, white space folded and quote marks removed. */
  words(range: TextRange): string {
    const [from, to] = this.offsets(range);
    return fold(this.original.slice(from, to), marksOf, false).text;
  }

  #offset({ line, column }: TextPoint): number {
    return (this.#starts()[line] ?? 0) + column;
  }

  #point(offset: number): TextPoint {
    const starts = this.#starts();
    let low = 0;
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low - 1, column: offset - (starts[low - 1] ?? 0) };
  }

  #starts(): number[] {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = [0];
      for (let at = this.original.indexOf('\n'); at >= 0; at = this.original.indexOf('\n', at + 1))
        this.#lineStarts.push(at + 1);
    }
    return this.#lineStarts;
  }
}
