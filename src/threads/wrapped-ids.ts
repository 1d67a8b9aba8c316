import type { Card } from './arrange.ts';

/**
 * The Message-IDs of wrappers (see Card.wrappers), each with the entry id of the wrapped post, of several the oldest. Message-IDs of real
 * posts are excluded.
 */
export function wrappedPosts(cards: readonly Card[]): Map<string, string> {
  const posts = new Map<string, string>();
  const wrapped = cards.filter(({ wrappers }) => wrappers !== undefined && wrappers.length > 0);
  if (wrapped.length === 0) return posts;
  const sent = cards.filter(({ reconstructed }) => reconstructed !== true);
  const own = new Set(sent.flatMap(({ messageId, claims }) => messageId ?? claims ?? []));
  const age = ({ date = '9999', id }: Card) => `${date} ${id}`;
  for (const card of wrapped.sort((a, b) => (age(a) < age(b) ? -1 : 1)))
    for (const id of card.wrappers ?? []) if (!own.has(id) && !posts.has(id)) posts.set(id, card.id);
  return posts;
}

/** Replaces Message-IDs of wrappers in cards' headers by those of the wrapped posts. */
export function withUnwrappedIds(cards: readonly Card[]): readonly Card[] {
  const posts = wrappedPosts(cards);
  if (posts.size === 0) return cards;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const unwrapped = (ids: readonly string[]) =>
    ids.map((id) => {
      const post = posts.get(id);
      return post === undefined ? id : (byId.get(post)?.messageId ?? byId.get(post)?.claims ?? id);
    });
  return cards.map((card) =>
    [...card.inReplyTo, ...card.references].some((id) => posts.has(id))
      ? { ...card, inReplyTo: unwrapped(card.inReplyTo), references: unwrapped(card.references) }
      : card,
  );
}
