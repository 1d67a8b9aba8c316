import type { Conflict } from '../entries/index.ts';
import { byDate } from '../threads/index.ts';
import type { ArchivePosts } from './collect.ts';
import type { Draft } from './draft.ts';

/** Most conflicting posts that an entry names; more forgeries of one post need no more lines. */
const MOST_NAMED = 32;

/** Records on both posts that they claim the same Message-ID, or the same author, second and subject, with different texts. */
export function recordConflicts(posts: ArchivePosts): void {
  const conflictsOf = new Map<string, Conflict[]>();
  for (const messageId of posts.contested()) {
    const claimants = posts.claimantsOf(messageId).toArray().sort(byDate);
    const holder = claimants.find((post) => post.messageId === messageId);
    if (holder)
      pair(
        holder,
        claimants,
        conflictsOf,
        holder.reconstructedFrom === undefined ? 'message-id' : 'original',
      );
  }
  for (const group of posts.sameInstant()) {
    const [anchor, ...others] = group.sort(
      (a, b) => Number(isNamed(a)) - Number(isNamed(b)) || (a.id < b.id ? -1 : 1),
    );
    if (!anchor || (isNamed(anchor) && !group.some(({ pinned }) => pinned))) continue;
    const isMade = group.some(({ reconstructedFrom }) => reconstructedFrom);
    // Two posts of one Message-ID are recorded already.
    const apart = others.filter((post) => !isNamed(post) || !isNamed(anchor) || idOf(post) !== idOf(anchor));
    pair(anchor, apart, conflictsOf, isMade ? 'original' : 'instant');
  }
  for (const draft of posts.drafts.values()) {
    const kept = draft.conflicts.filter((one) => 'source' in one || one.about === 'quotations');
    const conflicts = [...kept, ...(conflictsOf.get(draft.id) ?? [])];
    if (JSON.stringify(conflicts) !== JSON.stringify(draft.conflicts)) posts.change({ ...draft, conflicts });
  }
}

function pair(
  anchor: Draft,
  others: readonly Draft[],
  found: Map<string, Conflict[]>,
  about: 'message-id' | 'instant' | 'original',
): void {
  for (const other of others) {
    if (other.id === anchor.id) continue;
    const named = list(found, anchor.id);
    if (named.length < MOST_NAMED) named.push({ about, post: other.id });
    list(found, other.id).push({ about, post: anchor.id });
  }
}

function list(found: Map<string, Conflict[]>, id: string): Conflict[] {
  const conflicts = found.get(id) ?? [];
  found.set(id, conflicts);
  return conflicts;
}

function idOf({ messageId, claims }: Draft): string | undefined {
  return messageId ?? claims;
}

function isNamed(draft: Draft): boolean {
  return idOf(draft) !== undefined;
}
