import type { Line } from '../segments/index.ts';
import type { ArchivePosts } from './collect.ts';
import { type Draft, hasAttribution } from './draft.ts';

/**
 * Settles what each post answers, now that the archive is read: an author's address is no Message-ID, and neither is what may be
 * one unless a post has it. Of several that In-Reply-To names, the one that References or the archive know is the parent; the
 * others still join the thread (an entry has one parent). Reconstructed posts do not count as known: they are made from what is
 * settled here, and the next import must settle the same. Posts that this changes are touched.
 * @param isAddress whether an id is an author's address
 */
export function settleReplies(
  posts: ArchivePosts,
  isAddress: (id: string) => boolean,
  linesOf: (draft: Draft) => readonly Line[],
): void {
  const isKnown = (id: string) => posts.isSent(id);
  for (const draft of posts.drafts.values()) {
    const { inReplyTo, references, doubtfulIds } = draft;
    if (inReplyTo.length + references.length === 0) continue;
    const isId = (id: string) => isKnown(id) || !(doubtfulIds?.includes(id) || isAddress(id));
    if (inReplyTo.length <= 1 && !doubtfulIds && inReplyTo.every(isId) && references.every(isId)) continue;
    posts.enter(settled(draft, isId, isKnown, linesOf));
    posts.touched.add(draft.id);
  }
}

function settled(
  draft: Draft,
  isId: (id: string) => boolean,
  isKnown: (id: string) => boolean,
  linesOf: (draft: Draft) => readonly Line[],
): Draft {
  const references = draft.references.filter(isId);
  const named = draft.inReplyTo.filter(isId);
  const parent =
    named.find((id) => isKnown(id) && references.includes(id)) ??
    named.find(isKnown) ??
    named.find((id) => references.includes(id)) ??
    named[0];
  const others = named.filter((id) => id !== parent && !references.includes(id));
  const settled: Draft = {
    ...draft,
    inReplyTo: parent === undefined ? [] : [parent],
    references: [...others, ...references],
    doubtfulIds: undefined,
  };
  // Needed only where no header names a parent.
  return settled.inReplyTo.length + settled.references.length > 0
    ? settled
    : { ...settled, attributed: hasAttribution(linesOf(draft)) };
}
