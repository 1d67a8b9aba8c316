import type { Card } from './arrange.ts';

/** The name of a post in sets of joined posts: its Message-ID, or its entry id if it has none. */
export function nodeOf(card: Pick<Card, 'id' | 'messageId'>): string {
  return card.messageId ?? card.id;
}

/** Message-IDs of a post's ancestors in its headers, nearest first; none if the post is marked separate. */
export function ancestors(card: Card): string[] {
  if (card.separate) return [];
  const named = new Set([...card.inReplyTo, ...card.references.toReversed()]);
  if (card.messageId) named.delete(card.messageId);
  return [...named];
}
