import type { KnowledgeBase } from '../../knowledge/index.ts';

/** Keys of all arguments below some positions, in time order within each. */
export function keysBelow(kb: KnowledgeBase, positions: readonly string[]): string[] {
  return [...new Set(positions.flatMap((id) => kb.positions.get(id)?.descendants ?? []))];
}

/** Keys of the arguments at most `steps` arrows away from a position. */
export function keysNear(kb: KnowledgeBase, position: string, steps: number): string[] {
  const near = new Set<string>();
  let layer = [position];
  for (let step = 0; step < steps; step++) {
    const below = new Set(layer);
    layer = (kb.positions.get(position)?.descendants ?? []).filter(
      (key) => !near.has(key) && below.has(kb.arguments.get(key)?.target ?? ''),
    );
    for (const key of layer) near.add(key);
  }
  return [...near];
}
