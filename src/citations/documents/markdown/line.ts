/** A tab goes to the next column that is a multiple of it (CommonMark 2.2). */
const TAB = 4;

/** A line that is read from its left, by columns: a tab may be taken in part. */
export class Line {
  readonly text: string;
  /** Where what is to be read begins, in the whole text. */
  at: number;
  /** Where the line ends, its end not included. */
  readonly end: number;
  #column = 0;
  /** Columns of the tab at `at` that are left, where a part of it was taken. */
  #left = 0;
  /** Where the next character stands that is no blank, and its column, once that was looked for. */
  #next: { readonly at: number; readonly column: number } | undefined;
  /** By a mark, behind which place nothing but it and blanks stands. */
  readonly #alone = new Map<string, number>();

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Where the next character stands that is no blank, and how many columns of blanks are before it. */
  get next(): { readonly at: number; readonly indent: number } {
    this.#next ??= this.#afterBlanks();
    return { at: this.#next.at, indent: this.#next.column - this.#column };
  }

  #afterBlanks(): { at: number; column: number } {
    let at = this.at;
    let column = this.#column;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column += at === this.at && this.#left > 0 ? this.#left : TAB - (column % TAB);
      else break;
    }
    return { at, column };
  }

  /** Whether from a place on nothing stands in the line but one character and blanks. Asked of many places, it looks through the line once. */
  hasOnly(mark: string, from: number): boolean {
    let behind = this.#alone.get(mark);
    if (behind === undefined) {
      behind = this.end;
      while (behind > from && (this.text[behind - 1] === mark || isBlank(this.text.charCodeAt(behind - 1))))
        behind--;
      this.#alone.set(mark, behind);
    }
    return from >= behind;
  }

  /** Takes blanks of so many columns. */
  takeBlanks(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      const width = code === 9 ? this.#left || TAB - (this.#column % TAB) : code === 32 ? 1 : 0;
      if (width === 0) return;
      const taken = Math.min(width, left);
      left -= taken;
      this.#column += taken;
      this.#left = width - taken;
      if (this.#left === 0) this.at++;
    }
  }

  /** Takes characters that are no blanks. */
  take(count: number): void {
    this.at += count;
    this.#column += count;
    this.#left = 0;
    this.#next = undefined;
  }

  get rest(): string {
    return this.text.slice(this.at, this.end);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
