import type { Nodes } from 'mdast';
import { attributeOf } from './site-links.ts';
import { syntaxTree } from './tree.ts';

/** The places of a body that a fragment can lead to. */
export interface BodyAnchors {
  /** Ids of its elements, `<p id="words">`. */
  readonly ids: ReadonlySet<string>;
  /** Words of its headings, from which the page makes their ids. */
  readonly headings: readonly string[];
}

/** The anchors of a body; undefined if it is no valid MDX, which the check reports. */
export function bodyAnchors(source: string): BodyAnchors | undefined {
  let tree: Nodes;
  try {
    tree = syntaxTree(source);
  } catch {
    return undefined;
  }
  const ids = new Set<string>();
  const headings: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'heading') headings.push(wordsOf(node));
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const id = attributeOf(node, 'id');
      if (id !== undefined) ids.add(id);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return { ids, headings };
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}
