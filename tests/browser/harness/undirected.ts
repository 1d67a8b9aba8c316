import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A letter that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** What is no text that is read: a title of SVG is a hint, as the attribute is. */
const UNREAD: ReadonlySet<string> = new Set(['head', 'script', 'style', 'noscript', 'title', 'template']);

/**
 * The texts of a page from right to left that take their direction from what stands around them: none stands outside an element with a
 * direction of its own (`dir`, of a page's own element aside; `bdi`; in SVG `direction`, or the characters that set a text apart).
 *
 * @returns them, and how many texts from right to left there are.
 */
export function undirected(file: string): { readonly texts: number; readonly undirected: readonly string[] } {
  const found: string[] = [];
  let texts = 0;
  const visit = (node: Node, isDirected: boolean) => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      if (!RIGHT_TO_LEFT.test(value)) return;
      texts += 1;
      const left = value.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
      if (!isDirected && RIGHT_TO_LEFT.test(left))
        found.push(`${pathOf(node)}: ${value.trim().slice(0, 60)}`);
      return;
    }
    if (UNREAD.has(node.nodeName) || !('childNodes' in node)) return;
    const directed = isDirected || hasDirection(node);
    for (const child of node.childNodes) visit(child, directed);
  };
  visit(parse(readFileSync(file, 'utf8')), false);
  return { texts, undirected: found };
}

function hasDirection(node: Node): boolean {
  if (node.nodeName === 'bdi') return true;
  if (node.nodeName === 'html' || !('attrs' in node)) return false;
  const { attrs, namespaceURI } = node as Element;
  const name = namespaceURI.endsWith('/svg') ? 'direction' : 'dir';
  return attrs.some((attribute) => attribute.name === name);
}

/** `main > p.meta > a` */
function pathOf(node: Node): string {
  const names: string[] = [];
  for (let at = (node as { parentNode?: Node | null }).parentNode; at && at.nodeName !== 'body'; ) {
    const named = 'attrs' in at ? at.attrs.find(({ name }) => name === 'class')?.value : undefined;
    names.unshift(named === undefined ? at.nodeName : `${at.nodeName}.${named.split(' ')[0]}`);
    at = (at as { parentNode?: Node | null }).parentNode ?? null;
  }
  return names.slice(-5).join(' > ');
}
