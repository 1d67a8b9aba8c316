import type { FootnoteDefinition, Nodes } from 'mdast';

/** The message about such a footnote. */
export const HIDDEN =
  'nothing refers to this footnote, so the page does not show it: write its [^name] where it belongs';

/** The footnotes of a body that its page does not show: nothing visible refers to them, or an earlier one has the same name. */
export function hiddenFootnotes(tree: Nodes): Set<FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>();
  const hidden = new Set<FootnoteDefinition>();
  const referred: string[] = [];
  collect(tree, (node) => {
    hidden.add(node);
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  });
  if (hidden.size === 0) return hidden;
  refer(tree, referred);
  for (let name = referred.pop(); name !== undefined; name = referred.pop()) {
    const footnote = footnotes.get(name);
    if (footnote !== undefined && hidden.delete(footnote))
      for (const child of footnote.children) refer(child, referred);
  }
  return hidden;
}

function collect(node: Nodes, found: (footnote: FootnoteDefinition) => void): void {
  if (node.type === 'footnoteDefinition') found(node);
  if ('children' in node) for (const child of node.children) collect(child, found);
}

/** Adds the footnote names that a part of a body refers to, except from within footnotes. */
function refer(node: Nodes, names: string[]): void {
  if (node.type === 'footnoteDefinition') return;
  if (node.type === 'footnoteReference') names.push(node.identifier);
  if ('children' in node) for (const child of node.children) refer(child, names);
}
