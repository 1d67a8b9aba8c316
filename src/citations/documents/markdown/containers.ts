import type { Line } from './line.ts';

/** A block quote; or a list item, a footnote or a titled block, whose content is indented by this many columns. */
export type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly width: number; isEmpty: boolean };

/** The containers that are open at a line, outermost first. */
export class Containers {
  readonly #text: string;
  readonly #open: Container[] = [];
  /** Indexes of those that are block quotes. */
  readonly #quotes: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#open.length;
  }

  push(container: Container): void {
    this.fill();
    if (container.kind === 'quote') this.#quotes.push(this.#open.length);
    this.#open.push(container);
  }

  /** Marks the innermost item as not empty. */
  fill(): void {
    const last = this.#open.at(-1);
    if (last?.kind === 'item') last.isEmpty = false;
  }

  /** Closes all but the outermost `count`. */
  cut(count: number): void {
    this.#open.length = Math.min(this.#open.length, count);
    while ((this.#quotes.at(-1) ?? -1) >= count) this.#quotes.pop();
  }

  /** Consumes the marks of open containers in a line. Returns how many of them continue; an empty line also closes those that it ends. */
  match(line: Line): number {
    let matched = 0;
    for (const container of this.#open) {
      const { at, indent } = line.next;
      if (at >= line.end) return this.#blankFrom(matched);
      if (container.kind === 'quote') {
        if (indent > 3 || this.#text[at] !== '>') break;
        line.takeBlanks(indent);
        line.take(1);
        line.takeBlanks(1);
      } else {
        if (indent < container.width) break;
        line.takeBlanks(container.width);
      }
      matched++;
    }
    return matched;
  }

  /** Closes what an empty line ends, counted from one on: block quotes with all in them, and an item that is still empty. Returns how many stay open. */
  #blankFrom(from: number): number {
    while ((this.#quotes.at(-1) ?? -1) >= from) this.cut(this.#quotes.at(-1) as number);
    const last = this.#open.at(-1);
    if (last?.kind === 'item' && last.isEmpty && this.#open.length > from) this.cut(this.#open.length - 1);
    return this.#open.length;
  }
}
