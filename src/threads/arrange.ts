import { ancestors, nodeOf } from './ancestors.ts';
import { SubjectThreads } from './by-subject.ts';
import { type Conversation, joinConversations, nodeNamed } from './conversation.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { withMeantIds } from './meant-ids.ts';
import { regionsOf } from './regions.ts';
import type { Addressed } from './slugs.ts';
import { withUnwrappedIds } from './wrapped-ids.ts';

/** The fields of a post that threading uses. */
export interface Card extends Addressed {
  readonly messageId?: string | undefined;
  /** Message-ID in its header, if another post has the same: some replies to it mean this post. */
  readonly claims?: string | undefined;
  /** Message-IDs of messages in which lists wrapped it: replies to these mean this post. */
  readonly wrappers?: readonly string[] | undefined;
  /** Person id. */
  readonly author: string;
  readonly subject: string;
  /** The lists it came over; absent or empty if unknown. */
  readonly lists?: readonly string[] | undefined;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Entry id of the parent, for a post whose headers name none, or name a Message-ID that several posts have. */
  readonly parent?: string | undefined;
  /** True if an attribution line shows that it is a reply. */
  readonly attributed: boolean;
  /** True if it was reconstructed from quotations: it never gets a parent by its subject. */
  readonly reconstructed?: boolean | undefined;
  /** Entry id of the post that it continues, if a curator says so. */
  readonly continues?: string | undefined;
  /** True if a curator separated it from the thread that its headers name. */
  readonly separate?: boolean | undefined;
}

/** The threads of an archive. */
export interface Arrangement {
  /** Thread id by entry id: the Message-ID of the thread's root, known or not, or the root's entry id if it has none. */
  readonly threadOf: ReadonlyMap<string, string>;
  /** By entry id, the entry id of its nearest known parent. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Entry ids of each circle of parents that was cut, from child to parent. */
  readonly circles: readonly (readonly string[])[];
  /** Thread id of each conversation, in order; undefined if its names are unknown. */
  readonly conversationThreads: readonly (string | undefined)[];
}

/**
 * Builds threads and reply trees. Every Message-ID in In-Reply-To and References joins posts (RFC 5322 3.6.4); the parent is the nearest of
 * them in the archive, In-Reply-To first, then References from the end (JWZ, step 1). A post without such headers uses `parent`, then its
 * subject (see SubjectThreads). Curators override this: a separate post is the root of its own thread, with its descendants; a post that
 * continues another is its child; conversations are one thread. A circle is cut at its oldest post. Linear except for sorting by date.
 */
export function arrange(all: readonly Card[], conversations: readonly Conversation[] = []): Arrangement {
  const cards = withMeantIds(withUnwrappedIds(all));
  const byMessageId = new Map<string, Card>();
  for (const card of cards)
    if (card.messageId && !byMessageId.has(card.messageId)) byMessageId.set(card.messageId, card);
  // Posts whose Message-ID belongs to another post are named by entry id.
  for (const card of cards) if (card.claims !== undefined) byMessageId.set(card.id, card);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const inTime = [...cards].sort(byDate);
  const regionOf = regionsOf(inTime, byId);
  const parentOf = new Map<string, string>();
  const sets = new DisjointSets();
  const circles: string[][] = [];
  const together = (a: Card, b: Card) => sets.find(nodeOf(a)) === sets.find(nodeOf(b));
  const subjects = new SubjectThreads(cards, byMessageId, together);
  for (const card of inTime) {
    sets.add(nodeOf(card));
    const region = regionOf(nodeOf(card));
    const all = ancestors(card);
    const named = all.filter((messageId) => regionOf(messageId) === region);
    for (const messageId of named) sets.join(nodeOf(card), messageId);
    const namedPost = named
      .map((messageId) => byMessageId.get(messageId))
      .find((one) => one && one.id !== card.id);
    const continued = card.continues === undefined ? undefined : byId.get(card.continues);
    if (continued === card) circles.push([card.id]);
    let parent = continued && continued !== card ? continued : namedPost;
    if (!parent && all.length === 0 && !card.separate)
      parent = card.parent === undefined ? subjects.answeredBy(card) : byId.get(card.parent);
    if (parent) {
      parentOf.set(card.id, parent.id);
      sets.join(nodeOf(card), nodeOf(parent));
    }
    subjects.enter(card);
  }
  joinConversations(conversations, byId, (a, b) => sets.join(a, b));
  const settled = new Set<string>();
  for (const card of inTime) {
    const circle = cutCircle(card.id, parentOf, byId, settled);
    if (circle) circles.push(circle);
  }
  const { names, threadOf } = nameThreads(inTime, sets, parentOf, byId, regionOf);
  const conversationThreads = conversations.map(([name = '']) => names.get(sets.find(nodeNamed(name, byId))));
  return { parentOf, circles, threadOf, conversationThreads };
}

/**
 * Walks up from a post and cuts a circle at a reconstructed post, else at its oldest. `settled` holds the posts already known to lead to a
 * root, so that no path is walked twice. Returns the circle that was cut.
 */
function cutCircle(
  start: string,
  parentOf: Map<string, string>,
  byId: ReadonlyMap<string, Card>,
  settled: Set<string>,
): string[] | undefined {
  let cut: string[] | undefined;
  const path: string[] = [];
  const seen = new Set<string>();
  let at: string | undefined = start;
  while (at !== undefined && !seen.has(at) && !settled.has(at)) {
    seen.add(at);
    path.push(at);
    at = parentOf.get(at);
  }
  if (at !== undefined && seen.has(at)) {
    cut = path.slice(path.indexOf(at));
    // The parent of a reconstructed post is inferred, so cut there first.
    const [first] = cut
      .map((id) => byId.get(id) as Card)
      .sort((a, b) => Number(b.reconstructed ?? false) - Number(a.reconstructed ?? false) || byDate(a, b));
    if (first) parentOf.delete(first.id);
  }
  for (const id of path) settled.add(id);
  return cut;
}

/**
 * Names each thread by the root above its oldest post: the first Message-ID of the thread in this post's References, or its own. Returns
 * the names by set, and by entry id.
 */
function nameThreads(
  inTime: readonly Card[],
  sets: DisjointSets,
  parentOf: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Card>,
  regionOf: (node: string) => string | undefined,
): { names: Map<string, string>; threadOf: Map<string, string> } {
  const names = new Map<string, string>();
  const threadOf = new Map<string, string>();
  for (const card of inTime) {
    const set = sets.find(nodeOf(card));
    let name = names.get(set);
    if (name === undefined) {
      let root = card;
      for (let up = parentOf.get(root.id); up !== undefined; up = parentOf.get(root.id))
        root = byId.get(up) as Card;
      const region = regionOf(nodeOf(root));
      const above = root.separate ? [] : [...root.references, ...root.inReplyTo];
      name = above.find((messageId) => regionOf(messageId) === region) ?? nodeOf(root);
      names.set(set, name);
    }
    threadOf.set(card.id, name);
  }
  return { names, threadOf };
}

/** Compares by date, undated last; ties by id, so that the order does not depend on the order of import. */
export function byDate(
  a: { readonly date?: string | undefined; readonly id: string },
  b: { readonly date?: string | undefined; readonly id: string },
): number {
  return compare(a.date ?? '9999', b.date ?? '9999') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
