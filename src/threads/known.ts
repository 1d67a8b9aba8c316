import type { Card } from './arrange.ts';

/** The archive's posts, to be found by what headers and attribution lines say of them. */
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
  }

  /** Entry id. */
  byMessageId(messageId: string): string | undefined {
    return this.#byMessageId.get(messageId);
  }

  /**
   * Entry id of an author's post of a date as attribution lines give it (see Attribution): an instant must agree to the
   * second; a local time without a zone may be up to 14 hours off but for whole quarters of an hour; a day alone, and
   * whatever fits two posts, says too little.
   */
  byAuthorAndDate(author: string, date: string): string | undefined {
    const posts = (this.#byAuthor.get(author) ?? []).filter(
      (card) => card.date !== undefined && agree(date, card.date),
    );
    return posts.length === 1 ? posts[0]?.id : undefined;
  }
}

const QUARTER = 15 * 60_000;
const WIDEST_ZONE = 14 * 60 * 60_000;

function agree(said: string, sent: string): boolean {
  if (said === sent) return true;
  if (!/T\d\d:\d\d(?::\d\d)?$/.test(said)) return false;
  const apart = Math.abs(Date.parse(`${said}Z`) - Date.parse(sent));
  // Seconds that were not said count for nothing.
  const grain = /T\d\d:\d\d$/.test(said) ? 60_000 : 1000;
  const offQuarter = apart % QUARTER;
  return apart <= WIDEST_ZONE + grain && Math.min(offQuarter, QUARTER - offQuarter) < grain;
}
