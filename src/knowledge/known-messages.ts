import type { DebateNode, KnowledgeBase } from './model.ts';

/** How much of a debate an archive holds. */
export interface KnownMessages {
  /** Posts of the debate that the archive has as they were sent. */
  readonly held: number;
  /** Posts of the debate that were put together from quotations of them. */
  readonly reconstructed: number;
  /** Message-IDs of messages that its posts answer or refer to, or its arguments are made in, and that the archive does not hold. */
  readonly named: readonly string[];
}

/** The messages of a debate that are known of: those that it holds, and those that these and its arguments name. There may be more. */
export function knownMessages(kb: KnowledgeBase, debate: DebateNode): KnownMessages {
  const posts = debate.posts.flatMap((id) => kb.posts.get(id) ?? []);
  const reconstructed = posts.filter(({ entry }) => entry.data.reconstructed !== undefined).length;
  const present = presentMessages(kb);
  const named = new Set<string>();
  for (const { entry } of posts) {
    const { references, inReplyTo } = entry.data;
    for (const id of [...references, inReplyTo]) if (id !== undefined) named.add(id);
  }
  for (const key of debate.arguments) {
    const cited = kb.arguments.get(key)?.citesMessage;
    if (cited !== undefined) named.add(cited);
  }
  return {
    held: posts.length - reconstructed,
    reconstructed,
    named: [...named].filter((id) => !present.has(id)).sort(),
  };
}

const present = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** The Message-IDs by which anything here is named, whether as sent or put together. */
function presentMessages(kb: KnowledgeBase): ReadonlySet<string> {
  const known = present.get(kb);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const { entry } of kb.posts.values()) {
    const { messageId, claims, sources } = entry.data;
    for (const id of [messageId, claims, ...sources.map(({ wrapper }) => wrapper)])
      if (id !== undefined) ids.add(id);
  }
  present.set(kb, ids);
  return ids;
}
