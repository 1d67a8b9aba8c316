import type { KnowledgeBase } from '../../knowledge/index.ts';

/** Some concepts, and those that they, or what they lead to, name as worth reading next. A word may mean another thing in another field, so its concept is not looked for elsewhere. */
export function conceptsAround(kb: KnowledgeBase, ids: Iterable<string>): Set<string> {
  const around = new Set(ids);
  // The set grows while it is walked over.
  for (const id of around) for (const next of kb.concepts.get(id)?.entry.data.see ?? []) around.add(next);
  return around;
}
