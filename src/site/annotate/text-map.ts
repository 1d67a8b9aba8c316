import type { Span } from '../../annotate/wire.ts';
import { codeOf, controlsIn, nameOfControl } from '../../controls/index.ts';
import { element } from './element.ts';

/** A text node of the page and the stretch of the text as sent that it shows. A control is shown as its code: the node is longer than the stretch. */
interface Shown extends Span {
  readonly node: Text;
  readonly exact: boolean;
}

/** Which text node shows what of a text, both ways. */
export class TextMap {
  readonly #shown: Shown[] = [];

  /** Puts a stretch of the text into an element. */
  write(into: Element, text: string, { start, end }: Span): void {
    let at = start;
    for (const { 0: control, index } of controlsIn(text.slice(start, end))) {
      this.#write(into, text, { start: at, end: start + index });
      at = start + index + control.length;
      const code = element('span', { class: 'control', title: nameOfControl(control) });
      into.append(code);
      this.#add(code, codeOf(control), { start: start + index, end: at }, false);
    }
    this.#write(into, text, { start: at, end });
  }

  #write(into: Element, text: string, span: Span): void {
    if (span.start < span.end) this.#add(into, text.slice(span.start, span.end), span, true);
  }

  #add(into: Element, words: string, span: Span, exact: boolean): void {
    const node = document.createTextNode(words);
    into.append(node);
    this.#shown.push({ ...span, node, exact });
  }

  /** The stretch of the text that a stretch of the page shows, without what else stands there; undefined where it shows nothing of it. An empty one is a place in the text. */
  spanOf(range: Range): Span | undefined {
    const within = this.#shown.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [within.at(0), within.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const start = offsetIn(first, range.startContainer, range.startOffset) ?? first.start;
    return { start, end: Math.max(start, offsetIn(last, range.endContainer, range.endOffset) ?? last.end) };
  }

  /** The stretch of the page that shows a stretch of the text; undefined where nothing does. */
  rangeOf({ start, end }: Span): Range | undefined {
    const first = this.#shown.find((shown) => shown.end > start);
    const last = this.#shown.findLast((shown) => shown.start < end);
    if (first === undefined || last === undefined || first.start >= end) return undefined;
    const range = document.createRange();
    range.setStart(first.node, first.exact ? Math.max(0, start - first.start) : 0);
    range.setEnd(last.node, last.exact ? Math.min(last.node.length, end - last.start) : last.node.length);
    return range;
  }
}

/** The offset in the text of a place in a text node; undefined where the place is in another node. */
function offsetIn({ node, start, end, exact }: Shown, container: Node, offset: number): number | undefined {
  if (container !== node) return undefined;
  return exact ? start + offset : offset > 0 ? end : start;
}
