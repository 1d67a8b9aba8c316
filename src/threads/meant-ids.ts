import type { Card } from './arrange.ts';

/**
 * Cards whose headers name by its entry id a post that only claims the Message-ID they have of it: where the recorded parent of a
 * card is such a post, its headers mean that one. Of what several posts claim, only the nearest known post's is believed:
 * what is above that is joined through it.
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
