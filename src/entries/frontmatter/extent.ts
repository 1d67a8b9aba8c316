import { isCollection, isPair, isScalar, type Node, type Pair, Scalar } from 'yaml';

/** Offset at which a node's text ends, without comments after it; of a block scalar, after its last line end. */
export function endOfNode(node: unknown): number {
  if (isPair(node)) return Math.max(endOfNode(node.key), endOfNode(node.value));
  const end = (node as Node | null)?.range?.[1] ?? 0;
  if (!isCollection(node) || node.flow) return end;
  const last: unknown = node.items.at(-1);
  return last === undefined ? end : endOfNode(last);
}

/** Offset after the line on which a node ends. */
export function endOfLines(source: string, node: unknown): number {
  const end = endOfNode(node);
  if (source[end - 1] === '\n') return end;
  const feed = source.indexOf('\n', end);
  return feed < 0 ? source.length : feed + 1;
}

export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the first character of a field's key. */
export function startOfPair({ key }: Pair): number {
  return (key as Node | null)?.range?.[0] ?? 0;
}

/** Offset after the colon of a field. */
export function afterColon(pair: Pair): number | undefined {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** Whether a node is a text in a block of its own (`|` or `>`). */
export function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
}

/** The line end of a file: that of its first line. */
export function lineEnd(source: string): string {
  return source[source.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}
