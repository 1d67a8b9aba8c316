/** Tabs go to the next multiple of this column (CommonMark 2.2). */
const TAB = 4;

/** A line that is consumed from the left by columns: a tab may be consumed in part. */
export class Line {
  readonly text: string;
  /** Offset of the next character to read, in the whole text. */
  at: number;
  /** Offset of the end of the line, without the line end. */
  readonly end: number;
  #column = 0;
  /** Columns left of a partly consumed tab at `at`. */
  #left = 0;
  /** Offset and column of the next non-blank character, once computed. */
  #next: { readonly at: number; readonly column: number } | undefined;
  /** For each mark, the offset from which the line contains nothing but it and blanks. */
  readonly #alone = new Map<string, number>();

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Offset of the next non-blank character, and the columns of blanks before it. */
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

  /** Whether the line contains only one character and blanks from an offset on. Scans the line once, however often it is called. */
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

  /** Consumes this many columns of blanks. */
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

  /** Consumes non-blank characters. */
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
