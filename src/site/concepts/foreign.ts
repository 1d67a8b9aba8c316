import type { KnowledgeBase } from '../../knowledge/index.ts';
import { conceptsAround } from './around.ts';

const known = new WeakMap<KnowledgeBase, ReadonlyMap<string, ReadonlySet<string>>>();

/** The debates that use each concept, or one that leads to it; none for a concept that no debate uses. (Computed once for a knowledge base.) */
export function debatesUsing(kb: KnowledgeBase): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const using = new Map<string, Set<string>>([...kb.concepts.keys()].map((id) => [id, new Set()]));
  for (const { id, concepts } of kb.debates.values())
    for (const concept of conceptsAround(kb, concepts)) using.get(concept)?.add(id);
  known.set(kb, using);
  return using;
}

/**
 * The concepts that only other debates use: a word of one field may mean another thing in this one ("namespace", "lease"), so texts of these debates do not
 * lead to them. None where a text belongs to no debate.
 *
 * @param debates Ids of the debates that the text belongs to.
 */
export function foreignTo(kb: KnowledgeBase, debates: readonly string[]): Set<string> {
  if (debates.length === 0) return new Set();
  const foreign = [...debatesUsing(kb)].filter(
    ([, using]) => using.size > 0 && !debates.some((debate) => using.has(debate)),
  );
  return new Set(foreign.map(([concept]) => concept));
}
