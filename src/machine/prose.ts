import type { Blockquote, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxjs } from 'micromark-extension-mdxjs';
import { resolveKey } from '../knowledge/index.ts';
import { type Place, referenceTo } from './place.ts';

/** `[[id]]` and `[[id|words]]`. */
const LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,500}))?\]\]/g;

/**
 * A curated text (a body in MDX, or a field with links) as CommonMark that needs nothing of ours: links are addresses, evidence
 * is quoted. A body that does not parse, which the check reports, stays as it is.
 */
export function clean(place: Place, source: string): string {
  if (source.trim() === '') return '';
  try {
    const tree = fromMarkdown(source, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
    const children = tree.children.flatMap((node) => block(place, node));
    // An address in angle brackets is a link, whatever it begins with: `<#a@b>`. mdast-util-to-markdown knows of letters.
    return toMarkdown({ ...tree, children }, { unsafe: [{ character: '<', inConstruct: 'phrasing' }] });
  } catch {
    return source;
  }
}

function block(place: Place, node: RootContent): RootContent[] {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') return [];
  if (node.type === 'mdxJsxFlowElement') {
    const evidence = evidenceOf(place, node);
    return evidence ? [evidence] : (node.children.flatMap((child) => block(place, child)) as RootContent[]);
  }
  if (node.type === 'paragraph') {
    // A component that stands alone in its line is a paragraph to the parser where words are before it.
    const [quotes, words] = [
      node.children.flatMap((child) => evidenceOf(place, child) ?? []),
      node.children.flatMap((child) => phrase(place, child)),
    ];
    const empty = words.every((child) => child.type === 'text' && child.value.trim() === '');
    return [...(empty ? [] : [{ ...node, children: trimmed(words) }]), ...quotes];
  }
  if ('children' in node) {
    const children = (node.children as RootContent[]).flatMap((child) =>
      isPhrasing(node) ? (phrase(place, child as PhrasingContent) as RootContent[]) : block(place, child),
    );
    return [{ ...node, children } as RootContent];
  }
  return [node];
}

/** Without white space at the end, where a component stood. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const last = words.at(-1);
  if (last?.type !== 'text') return [...words];
  const value = last.value.trimEnd();
  return [...words.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}

function phrase(place: Place, node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') return linked(place, node.value);
  if (node.type === 'mdxTextExpression') return [];
  if (node.type === 'mdxJsxTextElement')
    return evidenceOf(place, node) ? [] : node.children.flatMap((child) => phrase(place, child));
  if ('children' in node)
    return [
      {
        ...node,
        children: node.children.flatMap((child) => phrase(place, child as PhrasingContent)),
      } as PhrasingContent,
    ];
  return [node];
}

function isPhrasing(node: Nodes): boolean {
  return node.type === 'heading' || node.type === 'tableCell';
}

/** The parts of a text, its links made links. */
function linked(place: Place, text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const key = (match[1] ?? '').trim();
    const present = resolveKey(place.kb, key);
    if (present === undefined) continue;
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    const { title, url } = referenceTo(place, present);
    parts.push({ type: 'link', url, children: [{ type: 'text', value: match[2]?.trim() ?? title }] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function evidenceOf(place: Place, node: Nodes): Blockquote | undefined {
  if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Evidence')
    return undefined;
  const of = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'of',
  );
  const key = typeof of?.value === 'string' ? resolveKey(place.kb, of.value) : undefined;
  const argument = key === undefined ? undefined : place.kb.arguments.get(key);
  return argument && quotation(place, argument.key);
}

/** The words of an argument (its gist, where the archive does not hold them) as a quotation with author, day and link. */
export function quotation(place: Place, key: string): Blockquote | undefined {
  const argument = place.kb.arguments.get(key);
  if (argument === undefined) return undefined;
  const words = (argument.evidence?.exact ?? argument.gist).replace(/\s+/g, ' ').trim();
  const { title: name } = referenceTo(place, argument.by);
  const day = argument.date === '' ? '' : `, ${argument.date.slice(0, 10)}`;
  return {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: words }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '— ' },
          {
            type: 'link',
            url: referenceTo(place, key).url,
            children: [{ type: 'text', value: `${name}${day}` }],
          },
        ],
      },
    ],
  };
}
