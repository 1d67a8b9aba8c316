import type { Card } from './arrange.ts';

/** What a post is in the sets of joined posts: its Message-ID, or its entry id where it has none. */
export function nodeOf(card: Pick<Card, 'id' | 'messageId'>): string {
  return card.messageId ?? card.id;
}

/** Message-IDs that a post names as its ancestors, nearest first, itself left out; none where the post is separate. */
export function ancestors(card: Card): string[] {
  if (card.separate) return [];
  const named = new Set([...card.inReplyTo, ...card.references.toReversed()]);
  if (card.messageId) named.delete(card.messageId);
  return [...named];
}
