import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { foldSpace } from './own-words.ts';

/** `[[id]]` and `[[id|words]]`. */
const LINK = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;

/**
 * The words that a reader of a curated entry's MDX body sees, white space folded: markup, components and expressions
 * are left out, a link gives its words. Empty where the body does not parse, which the check reports.
 */
export function proseOf(body: string): string {
  try {
    const tree = fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
    return plain(textOf(tree));
  } catch {
    return '';
  }
}

/** A text of the frontmatter with its links as words, white space folded. */
export function plain(text: string): string {
  return foldSpace(text.replace(LINK, (_, id: string, words?: string) => words ?? id));
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const phrasing = node.type === 'paragraph' || node.type === 'heading' || node.type === 'mdxJsxTextElement';
  return node.children.map(textOf).join(phrasing || isSpan(node) ? '' : ' ');
}

function isSpan(node: Nodes): boolean {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' || node.type === 'delete';
}
