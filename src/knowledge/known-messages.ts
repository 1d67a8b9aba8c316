import type { DebateNode, KnowledgeBase } from './model.ts';

/** How complete the archive is for a debate. */
export interface KnownMessages {
  /** Number of posts of the debate that the archive has as they were sent. */
  readonly held: number;
  /** Number of posts of the debate that were reconstructed from quotations. */
  readonly reconstructed: number;
  /** Number of posts of the debate whose words stand apart. */
  readonly apart: number;
  /** Message-IDs of messages that the archive lacks, although posts of the debate refer to them or its arguments cite them. */
  readonly named: readonly string[];
}

/** The known messages of a debate: those in the archive, and those that its posts and arguments name. There may be more. */
export function knownMessages(kb: KnowledgeBase, debate: DebateNode): KnownMessages {
  const posts = debate.posts.flatMap((id) => kb.posts.get(id) ?? []);
  const reconstructed = posts.filter(({ entry }) => entry.data.reconstructed !== undefined).length;
  const apart = posts.filter(({ entry }) => entry.data.apart !== undefined).length;
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
    held: posts.length - reconstructed - apart,
    reconstructed,
    apart,
    named: [...named].filter((id) => !present.has(id)).sort(),
  };
}

const present = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** The Message-IDs of all posts in the archive, reconstructed ones included. */
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
