import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { CLOSE, OPEN } from './marked-words.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What is no word of the interface: code, keys, citations, and what programs read. */
const PASSED: ReadonlySet<string> = new Set(['script', 'style', 'code', 'pre', 'kbd', 'mark', 'template']);
const READ = ['title', 'aria-label', 'alt', 'placeholder'];
const META = /^(?:description|og:title|og:description)$/;

const INNERMOST = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'g');

/** A message that was cut where there was no more room. */
const CUT = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*…`, 'g');

/** A text without what stands between marks; a mark that has no partner is left. */
export function withoutMarked(text: string): string {
  for (let left = text; ; ) {
    const next = left.replace(INNERMOST, ' ');
    if (next === left) return left.replace(CUT, ' ');
    left = next;
  }
}

/** The words of Latin letters, of two and more, that a page shows outside of marks, but for those that are names of things. */
export function unmarked(page: string, names: RegExp): string[] {
  const texts: string[] = [];
  const attributes: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (PASSED.has(node.nodeName)) return;
    if ('attrs' in node) {
      const of = new Map(node.attrs.map(({ name, value }) => [name, value]));
      // Made for reference managers; and what is in another language than the page.
      if (of.get('class') === 'Z3988' || (of.has('lang') && node.nodeName !== 'html')) return;
      for (const name of READ) attributes.push(of.get(name) ?? '');
      if (META.test(of.get('name') ?? of.get('property') ?? '')) attributes.push(of.get('content') ?? '');
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child);
    if (node.nodeName === 'noscript' || node.nodeName === 'title') texts.push('\n');
  };
  visit(parse(page, { scriptingEnabled: false }));
  return [texts.join(''), ...attributes].flatMap((text) => left(withoutMarked(text), names));
}

function left(text: string, names: RegExp): string[] {
  const words = text.replace(names, ' ').match(new RegExp(`[${OPEN}${CLOSE}]|\\p{Script=Latin}{2,}`, 'gu'));
  return words ?? [];
}
