import { byDate, type Card } from './arrange.ts';
import { DAYS_BY_SUBJECT, keysOf } from './by-subject.ts';
import type { Quoting } from './reconstruct.ts';
import { parseSubject } from './subject.ts';

/** Number of earlier posts with the same subject that are searched for a quotation. */
const MOST_POSTS = 12;

/** The posts with each subject of each list, in time order. */
export class SameSubject {
  readonly #posts = new Map<string, Card[]>();

  constructor(cards: readonly Card[]) {
    for (const card of [...cards].sort(byDate)) {
      if (card.date === undefined) continue;
      for (const key of keysOf(card, parseSubject(card.subject).base)) {
        const posts = this.#posts.get(key);
        if (posts) posts.push(card);
        else this.#posts.set(key, [card]);
      }
    }
  }

  /** Ids of the last posts with a post's subject that were sent before it, within DAYS_BY_SUBJECT, latest first. */
  before(post: Quoting): string[] {
    const { date } = post;
    if (date === undefined) return [];
    const earliest = new Date(Date.parse(date) - DAYS_BY_SUBJECT * 86_400_000).toISOString();
    const earlier = keysOf(post, parseSubject(post.subject).base).flatMap((key) => {
      const posts = this.#posts.get(key) ?? [];
      const end = firstFrom(posts, date);
      return posts.slice(Math.max(0, end - MOST_POSTS), end);
    });
    return earlier
      .filter((card) => card.id !== post.id && (card.date ?? '') >= earliest)
      .sort(byDate)
      .reverse()
      .slice(0, MOST_POSTS)
      .map(({ id }) => id);
  }
}

/** Index of the first post not sent before an instant, by binary search. */
function firstFrom(posts: readonly Card[], date: string): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle]?.date ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
