import { isId } from '../../entries/index.ts';
import { bodyOf, type DebateNode, type KnowledgeBase, resolveKey } from '../../knowledge/index.ts';

/** Names that the entries of a debate use as concepts, in `concepts` or in a link, and that are no entry's. Sorted. */
export function undefinedConcepts(kb: KnowledgeBase, { entry, positions }: DebateNode): string[] {
  const entries = [entry, ...positions.flatMap((id) => kb.positions.get(id)?.entry ?? [])];
  const names = entries.flatMap((one) => [
    ...one.data.concepts,
    ...bodyOf(one).mentions.flatMap(({ as, target }) => (as === 'link' && isId(target) ? [target] : [])),
  ]);
  return [...new Set(names)].filter((name) => resolveKey(kb, name) === undefined).sort();
}
