import type { Span } from '../document.ts';
import { linesOf } from '../spans.ts';
import { Containers } from './containers.ts';
import { unreadInline } from './inline.ts';
import { continued, type Leaf, leafBegunBy } from './leaf.ts';
import { Line } from './line.ts';
import { isRule, itemWidth, LABELLED_WIDTH, labelOf } from './markers.ts';
import { inlineOf } from './paragraph.ts';

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
  readonly #unread: Span[] = [];
  readonly #containers: Containers;
  /** The block that lines are being added to. */
  #leaf: Leaf | undefined;

  readonly #depth: number;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#containers = new Containers(text);
    this.#depth = depth;
  }

  end(): Span[] {
    this.#close();
    return this.#unread;
  }

  read(line: Line): void {
    const before = this.#containers.count;
    const matched = this.#containers.match(line);
    if (this.#containers.count < before) this.#close();
    const isWhole = matched === this.#containers.count;
    if (isWhole) {
      const goesOn = continued(this.#leaf, line, this.#text);
      if (goesOn === 'last') this.#close();
      if (goesOn !== 'no') return;
    }
    let inParagraph = isWhole && this.#leaf?.kind === 'paragraph';
    const couldBeLazy = this.#leaf?.kind === 'paragraph';
    let isNew = false;
    const begin = () => {
      if (isNew) return;
      isNew = true;
      inParagraph = false;
      this.#close();
      this.#containers.cut(matched);
    };
    for (;;) {
      const { at, indent } = line.next;
      if (at >= line.end) break;
      if (indent >= 4) {
        if (couldBeLazy && !isNew) break;
        begin();
        line.takeBlanks(4);
        this.#leaf = { kind: 'indented', start: line.at, end: line.end };
        this.#containers.fill();
        return;
      }
      const rest = this.#text.slice(at, line.end);
      if (rest.startsWith('>')) {
        begin();
        line.takeBlanks(indent);
        line.take(1);
        line.takeBlanks(1);
        this.#containers.push({ kind: 'quote' });
        continue;
      }
      const label = labelOf(rest);
      if (label !== undefined) {
        begin();
        line.takeBlanks(indent);
        if (label.isLine) this.#readInline(rest, at);
        line.take(label.length);
        line.takeBlanks(line.next.indent);
        this.#containers.push({ kind: 'item', width: LABELLED_WIDTH, isEmpty: false });
        continue;
      }
      const leaf = leafBegunBy(rest, at, line, inParagraph, couldBeLazy && !isNew);
      if (leaf !== undefined) {
        if (leaf === 'heading') this.#readInline(rest, at);
        begin();
        this.#leaf = typeof leaf === 'string' ? undefined : leaf;
        this.#containers.fill();
        if (this.#leaf?.kind === 'html' && this.#leaf.block.ends?.test(rest)) this.#close();
        return;
      }
      if (!isRule(rest, at, line)) {
        const width = itemWidth(rest, line, indent, inParagraph);
        if (width !== undefined) {
          begin();
          this.#containers.push({ kind: 'item', width, isEmpty: line.next.at >= line.end });
          continue;
        }
      } else {
        begin();
        this.#containers.fill();
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
        this.#containers.cut(matched);
      }
      return;
    }
    if (!isNew && this.#leaf?.kind !== 'paragraph') {
      this.#close();
      this.#containers.cut(matched);
    }
    if (this.#leaf?.kind === 'paragraph') this.#leaf.lines.push({ start: at, end: line.end });
    else this.#leaf = { kind: 'paragraph', lines: [{ start: at, end: line.end }] };
    this.#containers.fill();
  }

  #readInline(rest: string, at: number): void {
    for (const { start, end } of unreadInline(rest)) this.#unread.push({ start: start + at, end: end + at });
  }

  #close(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf === undefined) return;
    if (leaf.kind === 'paragraph')
      for (const span of inlineOf(leaf.lines, this.#text)) this.#unread.push(span);
    else if (leaf.kind === 'fence' && leaf.isProse && this.#depth < DEEPEST) {
      const start = this.#text.indexOf('\n', leaf.start) + 1 || leaf.end;
      // Without its closing line.
      const content = this.#text.slice(start, leaf.end).replace(/\n[ \t>]*[`~]{3,}[ \t]*$/, '');
      for (const one of unreadAt(content, this.#depth + 1))
        this.#unread.push({ start: start + one.start, end: start + one.end });
    } else if (leaf.kind !== 'html' || leaf.block.isComment)
      this.#unread.push({ start: leaf.start, end: leaf.end });
  }
}
