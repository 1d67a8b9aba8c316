import type { Nodes } from 'mdast';
import { componentOf, literalOf, syntaxTree, wikiTarget, withoutLinks } from '../entries/index.ts';
import { foldSpace } from './fold-space.ts';

/** The title of an entry or argument by its key: the text of links that have none of their own. */
export type Titles = (key: string) => string | undefined;

/**
 * The visible words of a curated entry's body, white space folded: without markup and components, with the texts of links. Empty if the
 * body is not valid MDX, which the check reports.
 */
export function proseOf(body: string, titles: Titles): string {
  if (body.trim() === '') return '';
  try {
    return foldSpace(textOf(syntaxTree(body), titles));
  } catch {
    return '';
  }
}

/** A text of the frontmatter with its links as words, white space folded. */
export function plain(text: string, titles: Titles): string {
  return foldSpace(withoutLinks(text, (key) => titles(key) ?? key));
}

function textOf(node: Nodes, titles: Titles): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return literalOf(node.value) ?? '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const phrasing = node.type === 'paragraph' || node.type === 'heading' || node.type === 'mdxJsxTextElement';
  const text = node.children.map((child) => textOf(child, titles)).join(phrasing || isSpan(node) ? '' : ' ');
  if (node.type === 'mdxJsxFlowElement') return `${componentOf(node)?.title ?? ''} ${text}`;
  if (node.type !== 'link') return text;
  const target = wikiTarget(node.url);
  return text.trim() === target ? (titles(target) ?? text) : text;
}

function isSpan(node: Nodes): boolean {
  return (
    node.type === 'emphasis' ||
    node.type === 'strong' ||
    node.type === 'link' ||
    node.type === 'delete' ||
    node.type === 'tableCell'
  );
}
