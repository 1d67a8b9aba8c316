/** A strongly connected component: arguments that all lead to each other, or a single one. */
export interface Component {
  readonly keys: readonly string[];
  /** Whether it contains a circle. */
  readonly isCircle: boolean;
}

/**
 * The strongly connected components of a graph (Tarjan 1972), each after those that its nodes lead to. Linear, without recursion: a chain
 * may have a hundred thousand nodes. The order of nodes affects the order of components, but not their content.
 *
 * @param next The nodes that a node leads to.
 */
export function componentsOf(
  nodes: Iterable<string>,
  next: (node: string) => readonly string[],
): Component[] {
  const components: Component[] = [];
  /** By node: its visiting order, and the earliest node that it leads back to. */
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const open: { readonly node: string; readonly next: readonly string[]; at: number }[] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    open.push({ node, next: next(node), at: 0 });
  };
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  for (const root of nodes) {
    if (!index.has(root)) enter(root);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const other = top.next[top.at++];
      if (other !== undefined) {
        const known = index.get(other);
        if (known === undefined) enter(other);
        else if (onStack.has(other)) lower(top.node, known);
        continue;
      }
      open.pop();
      const { node } = top;
      const back = low.get(node) ?? 0;
      const before = open.at(-1);
      if (before) lower(before.node, back);
      if (back !== index.get(node)) continue;
      const keys = stack.splice(stack.lastIndexOf(node));
      for (const key of keys) onStack.delete(key);
      components.push({ keys, isCircle: keys.length > 1 || top.next.includes(node) });
    }
  }
  return components;
}
