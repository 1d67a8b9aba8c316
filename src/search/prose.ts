import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { foldSpace } from './own-words.ts';

/** `[[id]]` and `[[id|words]]`. */
const LINK = /\[\[([^[\]|]{1,200})(?:\|([^[\]]{1,500}))?\]\]/g;

/** What an entry or argument is called, by its key: the words of a link that has none of its own. */
export type Titles = (key: string) => string | undefined;

/**
 * The words that a reader of a curated entry's MDX body sees, white space folded: markup, components and expressions
 * are left out, a link gives its words. Empty where the body does not parse, which the check reports.
 */
export function proseOf(body: string, titles: Titles): string {
  try {
    const tree = fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
    return plain(textOf(tree), titles);
  } catch {
    return '';
  }
}

/** A text of the frontmatter with its links as words, white space folded. */
export function plain(text: string, titles: Titles): string {
  return foldSpace(
    text.replace(LINK, (_, key: string, words?: string) => words ?? titles(key.trim()) ?? key),
  );
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
