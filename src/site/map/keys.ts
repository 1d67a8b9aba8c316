import type { KnowledgeBase } from '../../knowledge/index.ts';

/** Keys of all arguments below some positions, in time order within each. */
export function keysBelow(kb: KnowledgeBase, positions: readonly string[]): string[] {
  return [...new Set(positions.flatMap((id) => kb.positions.get(id)?.descendants ?? []))];
}

/** Arguments a map beside other things has room for. */
const MOST = 24;

/** Keys of the arguments around a position: all below it, or as many whole layers as there is room for, at least the first. */
export function keysAround(kb: KnowledgeBase, position: string): string[] {
  const below = kb.positions.get(position)?.descendants ?? [];
  const around: string[] = [];
  let layer = [position];
  while (layer.length > 0) {
    const targets = new Set(layer);
    const known = new Set(around);
    layer = below.filter(
      (key) => !known.has(key) && kb.arguments.get(key)?.targets.some(({ target }) => targets.has(target)),
    );
    if (around.length > 0 && around.length + layer.length > MOST) break;
    for (const key of layer) around.push(key);
  }
  return around;
}
