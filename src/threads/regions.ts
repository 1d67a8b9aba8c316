import { ancestors, nodeOf } from './ancestors.ts';
import type { Card } from './arrange.ts';

/**
 * The parts of the archive that separate posts cut off: for a post, by its Message-ID (its entry id where it has none), and for
 * whatever headers name, the separate post that is the nearest at or above it; undefined where there is none. What stands in
 * different regions is not joined by any header, so that a reply to a separate post does not lead back past it.
 *
 * What stands above a post is said by its own headers; above a post that the archive does not hold, by the oldest post whose
 * References name both (JWZ, step 1B). Linear in the Message-IDs named.
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

/** What stands right above each post and each Message-ID that headers name, known or not. */
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
