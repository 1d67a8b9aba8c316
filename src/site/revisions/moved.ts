import type { KnowledgeBase } from '../../knowledge/index.ts';

/** The old ids of a collection's entries, for pages that lead from there to the present ones. */
export function movedPaths(
  kb: KnowledgeBase,
  collection: 'positions' | 'debates' | 'concepts' | 'people',
): { params: { id: string }; props: { to: string } }[] {
  return [...kb.aliases]
    .filter(([alias, id]) => kb[collection].has(id) && !kb[collection].has(alias))
    .map(([alias, id]) => ({ params: { id: alias }, props: { to: id } }));
}
