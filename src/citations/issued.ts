import type { KnowledgeBase } from '../knowledge/index.ts';
import { citedDate, sentAt } from './date.ts';
import type { CitationItem } from './item.ts';

/** The day on which something was sent, as its sender's calendar had it, and the instant with their zone. @param post The post of that date. */
export function issuedAt(
  kb: KnowledgeBase,
  date: string,
  post: string | undefined,
): Pick<CitationItem, 'issued' | 'sent'> {
  const sender = post === undefined ? undefined : kb.posts.get(post)?.entry.data;
  const zone = sender?.date === date ? sender.zone : undefined;
  const issued = citedDate(date, zone);
  return { ...(issued && { issued }), ...(zone !== undefined && { sent: sentAt(date, zone) }) };
}
