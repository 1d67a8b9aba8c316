import type { Card } from './arrange.ts';

/** A card with default fields. */
export function card(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    messageId: `${id}@example.org`,
    date: `2020-01-${String(1 + (Number.parseInt(id.replace(/\D/g, '') || '0', 10) % 28)).padStart(2, '0')}T12:00:00Z`,
    author: 'a-author',
    subject: 'A question',
    inReplyTo: [],
    references: [],
    attributed: false,
    ...more,
  };
}

/** The Message-ID of a card. */
export function messageIdOf(id: string): string {
  return `${id}@example.org`;
}
