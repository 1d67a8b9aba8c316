import { SubjectThreads } from './by-subject.ts';

/** What the arrangement into threads knows of a post. */
export interface Card {
  /** Entry id. */
  readonly id: string;
  readonly messageId?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly date?: string | undefined;
  /** Person id. */
  readonly author: string;
  readonly subject: string;
  /** The lists it came over; absent or empty where nothing tells. */
  readonly lists?: readonly string[] | undefined;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Entry id of the parent, for a post whose headers name none. */
  readonly parent?: string | undefined;
  /** True where an attribution line of its own says that it answers somebody. */
  readonly attributed: boolean;
  /** True where it was put together from quotations: it never gets a parent by its subject. */
  readonly reconstructed?: boolean | undefined;
}

/** The archive as threads. */
export interface Arrangement {
  /** Entry id to thread id: the Message-ID of the thread's root, known or not, or the root's entry id where it has none. */
  readonly threadOf: ReadonlyMap<string, string>;
  /** Entry id to the entry id of its nearest known parent. */
  readonly parentOf: ReadonlyMap<string, string>;
}

/**
 * Joins posts into threads and trees. Every Message-ID of In-Reply-To and References joins (RFC 5322 3.6.4); the parent
 * is the nearest of them that the archive holds, In-Reply-To first, then References from its end (JWZ, step 1).
 * A post without such headers goes by `parent`, then by its subject (see SubjectThreads). A circle is cut at its oldest post. Linear but for the sorting by date.
 */
export function arrange(cards: readonly Card[]): Arrangement {
  const byMessageId = new Map<string, Card>();
  for (const card of cards)
    if (card.messageId && !byMessageId.has(card.messageId)) byMessageId.set(card.messageId, card);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const inTime = [...cards].sort(byDate);
  const parentOf = new Map<string, string>();
  const sets = new DisjointSets();
  const node = (card: Card) => card.messageId ?? card.id;
  const together = (a: Card, b: Card) => sets.find(node(a)) === sets.find(node(b));
  const subjects = new SubjectThreads(cards, byMessageId, together);
  for (const card of inTime) {
    sets.add(node(card));
    const named = ancestors(card);
    for (const messageId of named) sets.join(node(card), messageId);
    let parent = named
      .map((messageId) => byMessageId.get(messageId))
      .find((found) => found && found.id !== card.id);
    if (named.length === 0)
      parent = card.parent === undefined ? subjects.answeredBy(card) : byId.get(card.parent);
    if (parent) {
      parentOf.set(card.id, parent.id);
      sets.join(node(card), node(parent));
    }
    subjects.enter(card);
  }
  const settled = new Set<string>();
  for (const card of inTime) cutCircle(card.id, parentOf, byId, settled);
  return { parentOf, threadOf: nameThreads(inTime, sets, parentOf, byId, node) };
}

/** Message-IDs that a post names as its ancestors, nearest first, itself left out. */
function ancestors(card: Card): string[] {
  const named = new Set([...card.inReplyTo, ...card.references.toReversed()]);
  if (card.messageId) named.delete(card.messageId);
  return [...named];
}

/**
 * Walks up from a post; where the walk comes back to where it has been, the oldest of the circle loses its parent.
 * `settled` holds the posts known to lead up to a root, so that no way is gone twice.
 */
function cutCircle(
  start: string,
  parentOf: Map<string, string>,
  byId: ReadonlyMap<string, Card>,
  settled: Set<string>,
): void {
  const path: string[] = [];
  const seen = new Set<string>();
  let at: string | undefined = start;
  while (at !== undefined && !seen.has(at) && !settled.has(at)) {
    seen.add(at);
    path.push(at);
    at = parentOf.get(at);
  }
  if (at !== undefined && seen.has(at)) {
    const circle = path.slice(path.indexOf(at)).map((id) => byId.get(id) as Card);
    const oldest = circle.sort(byDate)[0];
    if (oldest) parentOf.delete(oldest.id);
  }
  for (const id of path) settled.add(id);
}

/** A thread is named by the root above its oldest post: the first Message-ID that this post's References name, or its own. */
function nameThreads(
  inTime: readonly Card[],
  sets: DisjointSets,
  parentOf: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Card>,
  node: (card: Card) => string,
): Map<string, string> {
  const names = new Map<string, string>();
  const threadOf = new Map<string, string>();
  for (const card of inTime) {
    const set = sets.find(node(card));
    let name = names.get(set);
    if (name === undefined) {
      let root = card;
      for (let up = parentOf.get(root.id); up !== undefined; up = parentOf.get(root.id))
        root = byId.get(up) as Card;
      name = root.references[0] ?? root.inReplyTo[0] ?? node(root);
      names.set(set, name);
    }
    threadOf.set(card.id, name);
  }
  return threadOf;
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

/** Union by size with path halving (Tarjan and van Leeuwen 1984). */
class DisjointSets {
  readonly #parent = new Map<string, string>();
  readonly #size = new Map<string, number>();

  add(name: string): void {
    if (this.#parent.has(name)) return;
    this.#parent.set(name, name);
    this.#size.set(name, 1);
  }

  find(name: string): string {
    let at = name;
    for (;;) {
      const up = this.#parent.get(at) ?? at;
      if (up === at) return at;
      const above = this.#parent.get(up) ?? up;
      this.#parent.set(at, above);
      at = above;
    }
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    let large = this.find(a);
    let small = this.find(b);
    if (large === small) return;
    if ((this.#size.get(large) ?? 0) < (this.#size.get(small) ?? 0)) [large, small] = [small, large];
    this.#parent.set(small, large);
    this.#size.set(large, (this.#size.get(large) ?? 0) + (this.#size.get(small) ?? 0));
  }
}
