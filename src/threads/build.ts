import { type Arrangement, arrange, byDate, type Card } from './arrange.ts';
import type { Conversation } from './conversation.ts';
import { joinsOf } from './joins.ts';
import { publishedSlugs, type ThreadAddress, threadAddresses } from './slugs.ts';
import type { Thread } from './thread.ts';

/** Every thread of an archive, sorted by first post, and the nearest known parent of each post. */
export function buildThreads(
  cards: readonly Card[],
  conversations: readonly Conversation[] = [],
): Omit<Arrangement, 'threadOf'> & { threads: Thread[] } {
  const { threadOf, ...arrangement } = arrange(cards, conversations);
  const joins = Map.groupBy(joinsOf(cards, arrangement, conversations), ({ post }) => threadOf.get(post));
  const members = new Map<string, Card[]>();
  const inTime = [...cards].sort(byDate);
  for (const card of inTime) {
    const id = threadOf.get(card.id) ?? card.id;
    const list = members.get(id);
    if (list) list.push(card);
    else members.set(id, [card]);
  }
  const addresses = threadAddresses(
    [...members.values()].map((posts) => posts.map(({ id }) => id)),
    publishedSlugs(inTime),
  );
  const threads = [...members].map(([id, posts], at): Thread => {
    const tree = treeOf(posts, arrangement.parentOf);
    return {
      id,
      ...(addresses[at] as ThreadAddress),
      subject: (tree[0]?.card ?? posts[0])?.subject ?? '',
      tree: tree.map(({ card, depth }) => ({ post: card.id, depth })),
      posts: posts.map((card) => card.id),
      joins: joins.get(id) ?? [],
    };
  });
  return { threads, ...arrangement };
}

/** Each post after its parent, siblings in time order. Not recursive: a thread may be as deep as it is long. */
function treeOf(
  posts: readonly Card[],
  parentOf: ReadonlyMap<string, string>,
): { card: Card; depth: number }[] {
  const children = new Map<string, Card[]>();
  const roots: Card[] = [];
  for (const card of posts) {
    const parent = parentOf.get(card.id);
    if (parent === undefined) roots.push(card);
    else {
      const list = children.get(parent);
      if (list) list.push(card);
      else children.set(parent, [card]);
    }
  }
  const tree: { card: Card; depth: number }[] = [];
  const pending = roots.toReversed().map((card) => ({ card, depth: 0 }));
  for (let node = pending.pop(); node; node = pending.pop()) {
    tree.push(node);
    for (const child of (children.get(node.card.id) ?? []).toReversed())
      pending.push({ card: child, depth: node.depth + 1 });
  }
  return tree;
}
