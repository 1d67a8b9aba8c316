import type { Card } from './arrange.ts';
import { parseSubject } from './subject.ts';
import { wrappedPosts } from './wrapped-ids.ts';

/** The archive's posts, indexed by what headers and attribution lines contain. */
export class KnownPosts {
  readonly #byMessageId = new Map<string, string>();
  readonly #byAuthor = new Map<string, Card[]>();

  constructor(cards: readonly Card[]) {
    for (const card of cards) {
      if (card.messageId && !this.#byMessageId.has(card.messageId))
        this.#byMessageId.set(card.messageId, card.id);
      const posts = this.#byAuthor.get(card.author) ?? [];
      posts.push(card);
      this.#byAuthor.set(card.author, posts);
    }
    for (const [wrapper, post] of wrappedPosts(cards)) this.#byMessageId.set(wrapper, post);
  }

  /** Entry id. */
  byMessageId(messageId: string): string | undefined {
    return this.#byMessageId.get(messageId);
  }

  /**
   * Entry id of an author's post with a date from an attribution (see Attribution): an instant must agree to the second; a local time
   * without a time zone may differ by up to 14 hours in quarters of an hour; a day without time must be that of the author's only post with
   * the subject of the quoting post. Undefined if two posts fit.
   */
  byAuthorAndDate(author: string, date: string, subject?: string): string | undefined {
    const all = this.#byAuthor.get(author) ?? [];
    const posts = all.filter((card) => card.date !== undefined && agree(date, card.date));
    if (posts.length === 1) return posts[0]?.id;
    if (subject === undefined) return undefined;
    const base = parseSubject(subject).base.toLowerCase();
    const ofSubject = (date.length === 10 ? all : posts).filter(
      (card) => parseSubject(card.subject).base.toLowerCase() === base && isOfDay(date, card.date),
    );
    return ofSubject.length === 1 ? ofSubject[0]?.id : undefined;
  }
}

/** Whether an instant may be on a day, in some time zone. */
function isOfDay(date: string, sent: string | undefined): boolean {
  const apart =
    sent === undefined ? Number.NaN : Date.parse(sent) - Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return apart >= -WIDEST_ZONE && apart < 24 * HOUR + WIDEST_ZONE;
}

const HOUR = 60 * 60_000;
const QUARTER = 15 * 60_000;
const WIDEST_ZONE = 14 * HOUR;

function agree(said: string, sent: string): boolean {
  if (said === sent) return true;
  if (!/T\d\d:\d\d(?::\d\d)?$/.test(said)) return false;
  const apart = Math.abs(Date.parse(`${said}Z`) - Date.parse(sent));
  // Ignore seconds if the attribution has none.
  const grain = /T\d\d:\d\d$/.test(said) ? 60_000 : 1000;
  const offQuarter = apart % QUARTER;
  return apart <= WIDEST_ZONE + grain && Math.min(offQuarter, QUARTER - offQuarter) < grain;
}
