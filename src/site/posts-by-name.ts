import { addressMark } from '../entries/index.ts';
import type { KnowledgeBase, PersonNode } from '../knowledge/index.ts';

/**
 * The posts of a person that nothing but the name ties to them, in a list for each address that they came from, the longest first. An address that
 * stands among the person's is no other.
 */
export function postsByName(kb: KnowledgeBase, person: PersonNode): string[][] {
  const own = new Set(person.entry.data.addresses.map(addressMark));
  const groups = Map.groupBy(person.posts, (id) => kb.posts.get(id)?.entry.data.byName);
  return [...groups]
    .flatMap(([mark, posts]) => (mark === undefined || own.has(mark) ? [] : [posts]))
    .sort((a, b) => b.length - a.length);
}
