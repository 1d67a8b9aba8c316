import type { Span } from '../document.ts';
import { linesOf } from '../spans.ts';
import { type HtmlBlock, htmlBlock } from './html-block.ts';
import { unreadInline } from './inline.ts';
import { Line } from './line.ts';
import { isRule, itemWidth, LABELLED_WIDTH, labelOf, runOf } from './markers.ts';
import { isProseDirective } from './myst.ts';
import { inlineOf } from './paragraph.ts';

/** A block quote; or a list item, a footnote or a titled block, whose content is indented by this many columns. */
type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly width: number; isEmpty: boolean };

/** The block that lines are being added to. */
type Leaf =
  | { readonly kind: 'paragraph'; readonly lines: Span[] }
  | {
      readonly kind: 'fence';
      readonly start: number;
      end: number;
      readonly mark: string;
      readonly size: number;
      /** Whether it is a MyST directive that holds prose. */
      readonly isProse: boolean;
    }
  | { readonly kind: 'indented'; readonly start: number; end: number }
  | { readonly kind: 'html'; readonly start: number; end: number; readonly block: HtmlBlock };

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;

/** Maximum nesting of directives that are read as prose. */
const DEEPEST = 8;

/**
 * The code and comments of a Markdown text, by the rules of CommonMark 0.31.2 (the algorithm of its appendix), in linear time for any text:
 * a full parser takes minutes for some small ones. A test compares it with one. Unlike the parser, this takes backticks in addresses and
 * titles of links for code; and it also knows footnotes, admonitions and tabs, whose indented content is prose.
 */
export function unreadMarkdown(text: string): Span[] {
  return unreadAt(text, 0);
}

/** @param depth Nesting depth of directives around the text. */
function unreadAt(text: string, depth: number): Span[] {
  const reading = new Reading(text, depth);
  for (const { start, end } of linesOf(text)) reading.read(new Line(text, start, end));
  return reading.end();
}

class Reading {
  readonly #text: string;
  readonly #found: Span[] = [];
  readonly #open: Container[] = [];
  /** Indexes of the containers that are block quotes. */
  readonly #quotes: number[] = [];
  #leaf: Leaf | undefined;

  readonly #depth: number;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  end(): Span[] {
    this.#close();
    return this.#found;
  }

  read(line: Line): void {
    const matched = this.#match(line);
    const isWhole = matched === this.#open.length;
    if (isWhole && this.#goesOn(line)) return;
    let inParagraph = isWhole && this.#leaf?.kind === 'paragraph';
    const couldBeLazy = this.#leaf?.kind === 'paragraph';
    let isNew = false;
    const begin = () => {
      if (isNew) return;
      isNew = true;
      inParagraph = false;
      this.#close();
      this.#cut(matched);
    };
    for (;;) {
      const { at, indent } = line.next;
      if (at >= line.end) break;
      if (indent >= 4) {
        if (couldBeLazy && !isNew) break;
        begin();
        line.takeBlanks(4);
        this.#leaf = { kind: 'indented', start: line.at, end: line.end };
        this.#fill();
        return;
      }
      const rest = this.#text.slice(at, line.end);
      if (rest.startsWith('>')) {
        begin();
        line.takeBlanks(indent);
        line.take(1);
        line.takeBlanks(1);
        this.#push({ kind: 'quote' });
        continue;
      }
      const label = labelOf(rest);
      if (label !== undefined) {
        begin();
        line.takeBlanks(indent);
        if (label.isLine) this.#readInline(rest, at);
        line.take(label.length);
        line.takeBlanks(line.next.indent);
        this.#push({ kind: 'item', width: LABELLED_WIDTH, isEmpty: false });
        continue;
      }
      const leaf = this.#begun(rest, at, line, inParagraph, couldBeLazy && !isNew);
      if (leaf !== undefined) {
        begin();
        this.#leaf = leaf === 'line' ? undefined : leaf;
        this.#fill();
        if (this.#leaf?.kind === 'html' && this.#leaf.block.ends?.test(rest)) this.#close();
        return;
      }
      if (!isRule(rest, at, line)) {
        const width = itemWidth(rest, line, indent, inParagraph);
        if (width !== undefined) {
          begin();
          this.#push({ kind: 'item', width, isEmpty: line.next.at >= line.end });
          continue;
        }
      } else {
        begin();
        this.#fill();
        return;
      }
      break;
    }
    this.#addText(line, isNew || isWhole, matched, isNew);
  }

  /** Adds a line that begins no block: a line of a paragraph, possibly a lazy continuation without the marks of its containers. */
  #addText(line: Line, isPlaced: boolean, matched: number, isNew: boolean): void {
    const { at } = line.next;
    const isBlank = at >= line.end;
    if (isBlank) {
      if (!isNew) {
        if (!isPlaced || this.#leaf?.kind !== 'indented') this.#close();
        this.#cut(matched);
      }
      return;
    }
    if (!isNew && this.#leaf?.kind !== 'paragraph') {
      this.#close();
      this.#cut(matched);
    }
    if (this.#leaf?.kind === 'paragraph') this.#leaf.lines.push({ start: at, end: line.end });
    else this.#leaf = { kind: 'paragraph', lines: [{ start: at, end: line.end }] };
    this.#fill();
  }

  /** The block that a line begins, after its containers were consumed; `line` for a block of one line. */
  #begun(
    rest: string,
    at: number,
    line: Line,
    inParagraph: boolean,
    couldBeLazy: boolean,
  ): Leaf | 'line' | undefined {
    if (HEADING.test(rest)) {
      this.#readInline(rest, at);
      return 'line';
    }
    const fence = FENCE.exec(rest);
    const marks = fence?.[1] ?? fence?.[2];
    if (marks !== undefined)
      return {
        kind: 'fence',
        start: at,
        end: line.end,
        mark: marks[0] as string,
        size: marks.length,
        isProse: isProseDirective(rest.slice(marks.length)),
      };
    const html = htmlBlock(rest, inParagraph || couldBeLazy);
    if (html) return { kind: 'html', start: at, end: line.end, block: html };
    return inParagraph && SETEXT.test(rest) ? 'line' : undefined;
  }

  #readInline(rest: string, at: number): void {
    for (const { start, end } of unreadInline(rest)) this.#found.push({ start: start + at, end: end + at });
  }

  /** Consumes the marks of open containers in a line. Returns how many of them continue. */
  #match(line: Line): number {
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

  /** Number of containers that an empty line leaves open, counted from one on: items, except one that is still empty. */
  #blankFrom(from: number): number {
    while ((this.#quotes.at(-1) ?? -1) >= from) this.#cutLeafTo(this.#quotes.at(-1) as number);
    const last = this.#open.at(-1);
    if (last?.kind === 'item' && last.isEmpty && this.#open.length > from)
      this.#cutLeafTo(this.#open.length - 1);
    return this.#open.length;
  }

  #cutLeafTo(count: number): void {
    this.#close();
    this.#cut(count);
  }

  /** Whether a line certainly continues the open leaf. */
  #goesOn(line: Line): boolean {
    const leaf = this.#leaf;
    const { at, indent } = line.next;
    const isBlank = at >= line.end;
    switch (leaf?.kind) {
      case 'fence': {
        leaf.end = line.end;
        const size = runOf(leaf.mark, this.#text, at);
        if (indent < 4 && size >= leaf.size && /^[ \t]*$/.test(this.#text.slice(at + size, line.end)))
          this.#close();
        return true;
      }
      case 'html':
        if (leaf.block.ends === undefined && isBlank) return false;
        leaf.end = line.end;
        if (leaf.block.ends?.test(line.rest)) this.#close();
        return true;
      case 'indented':
        if (!isBlank && indent >= 4) leaf.end = line.end;
        return isBlank || indent >= 4;
      default:
        return false;
    }
  }

  #push(container: Container): void {
    this.#fill();
    if (container.kind === 'quote') this.#quotes.push(this.#open.length);
    this.#open.push(container);
  }

  /** Marks the innermost item as not empty. */
  #fill(): void {
    const last = this.#open.at(-1);
    if (last?.kind === 'item') last.isEmpty = false;
  }

  #cut(count: number): void {
    this.#open.length = Math.min(this.#open.length, count);
    while ((this.#quotes.at(-1) ?? -1) >= count) this.#quotes.pop();
  }

  #close(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf === undefined) return;
    if (leaf.kind === 'paragraph')
      for (const span of inlineOf(leaf.lines, this.#text)) this.#found.push(span);
    else if (leaf.kind === 'fence' && leaf.isProse && this.#depth < DEEPEST) {
      const start = this.#text.indexOf('\n', leaf.start) + 1 || leaf.end;
      // Without its closing line.
      const content = this.#text.slice(start, leaf.end).replace(/\n[ \t>]*[`~]{3,}[ \t]*$/, '');
      for (const one of unreadAt(content, this.#depth + 1))
        this.#found.push({ start: start + one.start, end: start + one.end });
    } else if (leaf.kind !== 'html' || leaf.block.isComment)
      this.#found.push({ start: leaf.start, end: leaf.end });
  }
}
