import { ancestors, nodeOf } from './ancestors.ts';
import { SubjectThreads } from './by-subject.ts';
import { type Conversation, joinConversations, nodeNamed } from './conversation.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { withMeantIds } from './meant-ids.ts';
import { regionsOf } from './regions.ts';
import type { Addressed } from './slugs.ts';
import { withUnwrappedIds } from './wrapped-ids.ts';

/** What the arrangement into threads knows of a post. */
export interface Card extends Addressed {
  readonly messageId?: string | undefined;
  /** Message-ID of its header, where another post has that one: of those that name it, some mean this post. */
  readonly claims?: string | undefined;
  /** Message-IDs of the messages in which lists sent it on: replies that name one of them mean this post. */
  readonly wrappers?: readonly string[] | undefined;
  /** Person id. */
  readonly author: string;
  readonly subject: string;
  /** The lists it came over; absent or empty where nothing tells. */
  readonly lists?: readonly string[] | undefined;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Entry id of the parent, for a post whose headers name none, or a Message-ID that several posts claim. */
  readonly parent?: string | undefined;
  /** True where an attribution line of its own says that it answers somebody. */
  readonly attributed: boolean;
  /** True where it was put together from quotations: it never gets a parent by its subject. */
  readonly reconstructed?: boolean | undefined;
  /** Entry id of the post that it continues, where a curator says so. */
  readonly continues?: string | undefined;
  /** True where a curator says that what its headers name is no part of its thread. */
  readonly separate?: boolean | undefined;
}

/** The archive as threads. */
export interface Arrangement {
  /** Entry id to thread id: the Message-ID of the thread's root, known or not, or the root's entry id where it has none. */
  readonly threadOf: ReadonlyMap<string, string>;
  /** Entry id to the entry id of its nearest known parent. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Entry ids of each circle of parents that had to be cut, from child to parent. */
  readonly circles: readonly (readonly string[])[];
  /** Thread id of each conversation, in their order; undefined where it names no post, nor what a post names. */
  readonly conversationThreads: readonly (string | undefined)[];
}

/**
 * Joins posts into threads and trees. Every Message-ID of In-Reply-To and References joins (RFC 5322 3.6.4); the parent
 * is the nearest of them that the archive holds, In-Reply-To first, then References from its end (JWZ, step 1).
 * A post without such headers goes by `parent`, then by its subject (see SubjectThreads). The curator has the last word: a
 * separate post is the root of a thread of its own, with what descends from it; a post that continues another is its child;
 * conversations are one thread. A circle is cut at its oldest post. Linear but for the sorting by date.
 */
export function arrange(all: readonly Card[], conversations: readonly Conversation[] = []): Arrangement {
  const cards = withMeantIds(withUnwrappedIds(all));
  const byMessageId = new Map<string, Card>();
  for (const card of cards)
    if (card.messageId && !byMessageId.has(card.messageId)) byMessageId.set(card.messageId, card);
  // A post that only claims its Message-ID goes by its entry id.
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
    const found = named
      .map((messageId) => byMessageId.get(messageId))
      .find((one) => one && one.id !== card.id);
    const continued = card.continues === undefined ? undefined : byId.get(card.continues);
    if (continued === card) circles.push([card.id]);
    let parent = continued && continued !== card ? continued : found;
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
 * Walks up from a post; where the walk comes back to where it has been, a reconstructed post of the circle, else its oldest,
 * loses its parent. `settled` holds the posts known to lead up to a root, so that no way is gone twice. Returns the circle that was cut.
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
    // What a reconstructed post answers is inferred from its answers' headers: that gives way first.
    const [first] = cut
      .map((id) => byId.get(id) as Card)
      .sort((a, b) => Number(b.reconstructed ?? false) - Number(a.reconstructed ?? false) || byDate(a, b));
    if (first) parentOf.delete(first.id);
  }
  for (const id of path) settled.add(id);
  return cut;
}

/**
 * A thread is named by the root above its oldest post: the first Message-ID of its thread that this post's References name,
 * or its own. Returns the names by set, and by entry id.
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

/** Oldest first; undated last; ties by id, so that the order does not hang on the order of import. */
export function byDate(
  a: { readonly date?: string | undefined; readonly id: string },
  b: { readonly date?: string | undefined; readonly id: string },
): number {
  return compare(a.date ?? '9999', b.date ?? '9999') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
