import type { Card } from './arrange.ts';

/**
 * Replaces an ambiguous Message-ID in cards' headers by the entry id of the post that is meant, if the recorded parent is a post that
 * shares the Message-ID with others. Of headers that several posts share, only those of the nearest known post count: its ancestors are
 * joined through it.
 */
export function withMeantIds(cards: readonly Card[]): readonly Card[] {
  const claimed = new Set(cards.flatMap(({ claims }) => claims ?? []));
  if (claimed.size === 0) return cards;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const known = new Set(cards.flatMap(({ messageId }) => messageId ?? []));
  return cards.map((card) => {
    const own = card.messageId ?? card.claims;
    const named = [...card.inReplyTo, ...card.references.toReversed()].filter((id) => id !== own);
    if (!named.some((id) => claimed.has(id))) return card;
    const nearest = named.find((id) => known.has(id) || claimed.has(id));
    const parent = byId.get(card.parent ?? '');
    const meant = (id: string) => {
      if (!claimed.has(id)) return [id];
      if (id !== nearest) return [];
      return [parent?.claims === id ? parent.id : id];
    };
    return { ...card, inReplyTo: card.inReplyTo.flatMap(meant), references: card.references.flatMap(meant) };
  });
}
