import { ancestors, nodeOf } from './ancestors.ts';
import { type Arrangement, byDate, type Card } from './arrange.ts';
import { type Conversation, joinConversations } from './conversation.ts';
import { CountedSets } from './counted-sets.ts';
import { regionsOf } from './regions.ts';
import { withUnwrappedIds } from './wrapped-ids.ts';

/** A post whose headers join threads that are otherwise separate. */
export interface Join {
  /** Entry id. */
  readonly post: string;
  /** Message-IDs that it names, one of each thread: the nearest first. */
  readonly names: readonly string[];
}

/**
 * The posts that join otherwise separate threads, in time order. Its nearest named Message-ID assigns a post to one thread. Its other
 * Message-IDs should belong to that thread already, by other posts; if not, and both sides have posts that are not its descendants, this
 * post joins them. The oldest is named if several join the same threads. Joins by curators are not listed. Depends only on the posts, not
 * on the order of imports; linear except for sorting.
 */
export function joinsOf(
  cards: readonly Card[],
  { parentOf }: Pick<Arrangement, 'parentOf'>,
  conversations: readonly Conversation[] = [],
): Join[] {
  const { inTime, byId, known, regionOf, sets } = prepared(cards, parentOf, conversations);
  const namesOf = (card: Card) => ancestors(card).filter((id) => regionOf(id) === regionOf(nodeOf(card)));
  const tops = new Set<Card>();
  for (const card of inTime) {
    const [nearest] = namesOf(card);
    if (nearest !== undefined) sets.join(nodeOf(card), nearest);
    else joinParent(card, sets, byId, parentOf);
    if (nearest === undefined ? !parentOf.has(card.id) : !known.has(nearest)) {
      tops.add(card);
      sets.count(nodeOf(card), 1);
    }
  }
  const joins: Join[] = [];
  // Roots of their part come first, before replies that repeat their headers.
  for (const card of [...inTime].sort((a, b) => Number(tops.has(b)) - Number(tops.has(a)))) {
    const names = unite(card, namesOf(card), sets, tops.has(card) ? 1 : 0);
    if (names.length > 1) joins.push({ post: card.id, names });
  }
  const place = new Map(inTime.map((card, at) => [card.id, at]));
  return joins.sort((a, b) => (place.get(a.post) ?? 0) - (place.get(b.post) ?? 0));
}

/** A post that joined threads which were separate before it was imported. */
export interface JoinSince {
  /** Entry id. */
  readonly post: string;
  /** The former ids of the threads; threads joined by an earlier one of these posts count once. */
  readonly threads: readonly string[];
}

/**
 * The new or changed posts whose headers join threads that were separate before, in time order.
 *
 * @param before entry id to thread id, of the earlier posts
 * @param isNew whether a post is new, or its headers changed
 */
export function joinsSince(
  cards: readonly Card[],
  { parentOf }: Pick<Arrangement, 'parentOf'>,
  conversations: readonly Conversation[],
  before: ReadonlyMap<string, string>,
  isNew: (id: string) => boolean,
): JoinSince[] {
  const { inTime, byId, regionOf, sets } = prepared(cards, parentOf, conversations);
  const namesOf = (card: Card) => ancestors(card).filter((id) => regionOf(id) === regionOf(nodeOf(card)));
  const nodeOfThread = new Map<string, string>();
  for (const card of inTime) {
    const thread = before.get(card.id);
    // A post marked separate is not part of the thread in its entry.
    if (thread === undefined || regionOf(nodeOf(card)) !== undefined) continue;
    const node = nodeOfThread.get(thread);
    if (node === undefined) {
      nodeOfThread.set(thread, nodeOf(card));
      sets.count(nodeOf(card), 1);
    } else sets.join(node, nodeOf(card));
    if (!isNew(card.id)) for (const name of namesOf(card)) sets.join(nodeOf(card), name);
  }
  const threadOf = new Map([...nodeOfThread].map(([thread, node]) => [sets.find(node), thread]));
  const joins: JoinSince[] = [];
  for (const card of inTime) {
    if (!isNew(card.id)) continue;
    const parent = byId.get(parentOf.get(card.id) ?? '');
    const nodes = [nodeOf(card), ...namesOf(card), ...(parent ? [nodeOf(parent)] : [])];
    const parts = new Set(nodes.map((node) => sets.find(node)).filter((set) => sets.of(set) > 0));
    const threads = [...parts].flatMap((set) => threadOf.get(set) ?? []);
    if (threads.length > 1) joins.push({ post: card.id, threads });
    for (const node of nodes) sets.join(nodeOf(card), node);
    if (threads[0] !== undefined) threadOf.set(sets.find(nodeOf(card)), threads[0]);
  }
  return joins;
}

function prepared(
  cards: readonly Card[],
  parentOf: ReadonlyMap<string, string>,
  conversations: readonly Conversation[],
) {
  const inTime = [...withUnwrappedIds(cards)].sort(byDate);
  const byId = new Map(inTime.map((card) => [card.id, card]));
  const known = new Set(inTime.flatMap(({ messageId }) => messageId ?? []));
  const sets = new CountedSets();
  for (const card of inTime) if (card.continues !== undefined) joinParent(card, sets, byId, parentOf);
  joinConversations(conversations, byId, (a, b) => sets.join(a, b));
  return { inTime, byId, known, regionOf: regionsOf(inTime, byId), sets };
}

function joinParent(
  card: Card,
  sets: CountedSets,
  byId: ReadonlyMap<string, Card>,
  parentOf: ReadonlyMap<string, string>,
): void {
  const parent = byId.get(parentOf.get(card.id) ?? '');
  if (parent) sets.join(nodeOf(card), nodeOf(parent));
}

/**
 * Joins the Message-IDs of a post to it. Returns one name of each part that was separate; `own` is the post's own contribution to its part.
 */
function unite(
  card: Card,
  [nearest, ...others]: readonly string[],
  sets: CountedSets,
  own: number,
): string[] {
  let held = nearest ?? '';
  const names: string[] = [];
  for (const name of others) {
    const [here, there] = [sets.find(nodeOf(card)), sets.find(name)];
    if (here === there) continue;
    if (sets.of(there) > 0) {
      if (sets.of(here) <= own) held = name;
      else if (names.length === 0) names.push(held, name);
      else names.push(name);
    }
    sets.join(here, there);
  }
  return names;
}
