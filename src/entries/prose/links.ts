import type { Definition, Link, Nodes } from 'mdast';

/** Whether a link is written as `[[…]]`. (A link with an address in parentheses may also end with these brackets.) */
export function isWikiLink({ position }: Pick<Link, 'position'>, source: string): boolean {
  const { start, end } = offsetsOf(position);
  return source.startsWith('[[', start) && source.startsWith(']]', end - 2);
}

/** Whether a `[[…]]` link ends with its bar, so that its words are empty; the parser then repeats text. */
export function isWordless(node: Nodes, source: string): boolean {
  if (node.type !== 'link' || !isWikiLink(node, source)) return false;
  const { start, end } = offsetsOf(node.position);
  return /\|\s*\]\]$/.test(source.slice(start, end));
}

/**
 * The target of a `[[…]]` link.
 *
 * @param written As parsed: with white space, and with the backslash that a table needs before the bar.
 */
export function wikiTarget(written: string): string {
  return written.replace(/\\$/, '').trim();
}

/** Offset in the source at which the target of a link is written literally; undefined if it is written with escapes. */
export function targetOffset(node: Link | Definition, target: string, source: string): number | undefined {
  const { start, end } = offsetsOf(node.position);
  const open = node.type === 'definition' ? /\]:\s*<?/g : /\]\(\s*<?/g;
  if (node.type === 'link' && isWikiLink(node, source)) {
    const at = source.indexOf(target, start + 2);
    return at;
  }
  // Search after the words, which may contain brackets themselves.
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  open.lastIndex = last === undefined ? start : offsetsOf(last.position).end;
  const match = open.exec(source);
  if (match === null || match.index >= end) return undefined;
  const at = match.index + match[0].length;
  return source.startsWith(target, at) ? at : undefined;
}

/** Offsets of a node; the parser sets them on each. */
export function offsetsOf(
  position:
    | { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
    | undefined,
): {
  start: number;
  end: number;
} {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/**
 * Offset of the value of an attribute, `<Evidence of="value" />`; undefined if it is not written literally.
 *
 * @param start Offset of the element.
 * @param name A word.
 */
export function attributeOffset(
  source: string,
  start: number,
  name: string,
  value: string,
): number | undefined {
  const attribute = new RegExp(String.raw`\s${name}\s*=\s*(?:\{\s*)?["'\`]\s*`, 'g');
  attribute.lastIndex = start;
  const match = attribute.exec(source);
  if (match === null) return undefined;
  const at = match.index + match[0].length;
  return source.startsWith(value, at) ? at : undefined;
}
