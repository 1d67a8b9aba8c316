import { ancestors, nodeOf } from './ancestors.ts';
import type { Card } from './arrange.ts';

/**
 * Maps posts (by Message-ID, or entry id without one) and Message-IDs in headers to the nearest separate post at or above them; undefined
 * if there is none. Headers do not join posts of different regions, so that replies to a separate post do not lead back to its old thread.
 *
 * The parent of a post comes from its own headers; that of a missing post from the oldest post whose References name both (JWZ, step 1B).
 * Linear in the Message-IDs.
 * @param inTime oldest first
 */
export function regionsOf(
  inTime: readonly Card[],
  byId: ReadonlyMap<string, Card>,
): (node: string) => string | undefined {
  if (!inTime.some((card) => card.separate)) return () => undefined;
  const above = parentsInHeaders(inTime, byId);
  const regions = new Map<string, string | undefined>();
  for (const card of inTime) if (card.separate) regions.set(nodeOf(card), nodeOf(card));
  return (node) => {
    const path: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = node;
    while (at !== undefined && !regions.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = above.get(at);
    }
    const region = at === undefined ? undefined : regions.get(at);
    for (const one of path) regions.set(one, region);
    return region;
  };
}

/** The direct parent of each post and each Message-ID in headers, known or not. */
function parentsInHeaders(
  inTime: readonly Card[],
  byId: ReadonlyMap<string, Card>,
): Map<string, string | undefined> {
  const above = new Map<string, string | undefined>();
  for (const card of inTime) {
    const parent = card.parent === undefined || card.separate ? undefined : byId.get(card.parent);
    if (!above.has(nodeOf(card))) above.set(nodeOf(card), ancestors(card)[0] ?? (parent && nodeOf(parent)));
  }
  for (const card of inTime) {
    const named = ancestors(card);
    named.forEach((messageId, at) => {
      if (!above.has(messageId)) above.set(messageId, named[at + 1]);
    });
  }
  return above;
}
