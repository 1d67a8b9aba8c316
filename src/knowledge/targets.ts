import type { Relation } from '../entries/index.ts';
import type { ArgumentNode, KnowledgeBase } from './model.ts';

/** The relation of an argument to one of its targets; undefined if it is not a target. */
export function relationTo({ targets }: Pick<ArgumentNode, 'targets'>, key: string): Relation | undefined {
  return targets.find(({ target }) => target === key)?.relation;
}

/** The relations of an argument, each once, in the order of its targets. */
export function relationsOf({ targets }: Pick<ArgumentNode, 'targets'>): Relation[] {
  return [...new Set(targets.map(({ relation }) => relation))];
}

const above = new WeakMap<KnowledgeBase, Map<string, string[]>>();

/** Ids of the positions that an argument reaches through its targets; empty if it only runs in a circle. */
export function positionsAbove(kb: KnowledgeBase, key: string): readonly string[] {
  const known = above.get(kb) ?? positionsByArgument(kb);
  above.set(kb, known);
  return known.get(key) ?? [];
}

function positionsByArgument(kb: KnowledgeBase): Map<string, string[]> {
  const positions = new Map<string, string[]>();
  for (const { id, descendants } of kb.positions.values())
    for (const key of descendants) {
      const list = positions.get(key);
      if (list) list.push(id);
      else positions.set(key, [id]);
    }
  return positions;
}
