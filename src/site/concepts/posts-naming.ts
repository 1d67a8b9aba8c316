import { wholeText } from '../../entries/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { foreignTo } from './foreign.ts';
import { conceptsNamedIn } from './mentions.ts';

const known = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

/**
 * Ids of the posts whose words have a name of the concept, in order of time: those that a debate names or something is pinned to, since of an archive's
 * others a search tells. (Computed once for a knowledge base.)
 */
export function postsNaming(kb: KnowledgeBase, concept: string): readonly string[] {
  const posts = known.get(kb) ?? byConcept(kb);
  known.set(kb, posts);
  return posts.get(concept) ?? [];
}

function byConcept(kb: KnowledgeBase): Map<string, string[]> {
  const naming = new Map<string, string[]>();
  const curated = [...kb.posts.values()]
    .filter(
      ({ id, entry, arguments: made }) =>
        (entry.data.debate !== undefined || made.length > 0) && isListed(kb, id),
    )
    .sort((a, b) => ((a.entry.data.date ?? '9') < (b.entry.data.date ?? '9') ? -1 : 1));
  for (const { id, entry } of curated)
    for (const concept of conceptsNamedIn(kb, wholeText(entry).text).difference(
      foreignTo(kb, entry.data.debate === undefined ? [] : [entry.data.debate]),
    )) {
      const list = naming.get(concept);
      if (list) list.push(id);
      else naming.set(concept, [id]);
    }
  return naming;
}
