import type { Nodes } from 'mdast';
import { isAddress } from './addresses.ts';
import { literalOf } from './expressions.ts';
import { isWikiLink, offsetsOf } from './links.ts';
import type { SiteLink, TextPlace } from './model.ts';

/** What begins with a scheme or a host leads to another site. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * The links of a body to places of its own site, in the order of the text: `[words](/about/)`, `[words](#part)`, and `<a href="../">`. A reference to a
 * definition is one link, at the definition.
 *
 * @param hidden Parts that the page does not show.
 */
export function siteLinks(
  tree: Nodes,
  source: string,
  placeOf: (offset: number) => TextPlace,
  hidden: ReadonlySet<Nodes>,
): SiteLink[] {
  const links: SiteLink[] = [];
  const referred = new Set<string>();
  const definitions = new Map<string, { url: string; at: number }>();
  const add = (url: string, at: number, isElement: boolean) => {
    if (isAddress(url) && !ELSEWHERE.test(url)) links.push({ url, isElement, ...placeOf(at) });
  };
  const walk = (node: Nodes) => {
    if (hidden.has(node)) return;
    const { start } = offsetsOf(node.position);
    if (node.type === 'link' && !isWikiLink(node, source)) add(node.url, start, false);
    if (node.type === 'linkReference') referred.add(node.identifier);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, { url: node.url, at: start });
    const href = hrefOf(node);
    if (href !== undefined) add(href, start, true);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  for (const [name, { url, at }] of definitions) if (referred.has(name)) add(url, at, false);
  return links.sort((a, b) => a.line - b.line || a.column - b.column);
}

function hrefOf(node: Nodes): string | undefined {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'a'
    ? attributeOf(node, 'href')
    : undefined;
}

/** The value of an element's attribute, if it is written as a text. */
export function attributeOf(
  node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
  name: string,
): string | undefined {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
      return typeof attribute.value === 'object' && attribute.value !== null
        ? literalOf(attribute.value.value)
        : (attribute.value ?? undefined);
  return undefined;
}
