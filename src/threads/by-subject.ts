import type { Card } from './arrange.ts';
import { formerSubject, parseSubject, unsurePrefix } from './subject.ts';

/** Days after the last post of a thread in which a post without In-Reply-To and References may join it by subject. */
export const DAYS_BY_SUBJECT = 56;

const DAY = 86_400_000;

/** The latest thread with a subject on one list. */
interface Latest {
  /** Its first post in the archive. */
  readonly start: Card;
  /** Date of its last post. */
  active: string | undefined;
}

/**
 * Assigns posts without In-Reply-To and References to threads: the latest with its subject on its list, if active within DAYS_BY_SUBJECT. A
 * post shows that it is a reply by "Re:" or a translation; by an ambiguous mark ("R:", "Ref:") only if posts of its list with In-Reply-To
 * use it so; by only an attribution line if the subject has more than one word. Cards must be entered in time order.
 */
export class SubjectThreads {
  readonly #latest = new Map<string, Latest>();
  readonly #marks: ReadonlySet<string>;
  readonly #together: (a: Card, b: Card) => boolean;

  /**
   * @param byMessageId the archive's posts, which show the lists' reply marks @param together whether two posts are already known to be in
   * one thread
   */
  constructor(
    cards: readonly Card[],
    byMessageId: ReadonlyMap<string, Card>,
    together: (a: Card, b: Card) => boolean,
  ) {
    this.#marks = marksOfLists(cards, byMessageId);
    this.#together = together;
  }

  /** The first post of the thread that a post answers by its subject. */
  answeredBy(card: Card): Card | undefined {
    if (card.reconstructed) return undefined;
    const { base, isReply } = this.#read(card);
    if (!isReply && !(card.attributed && isTelling(base))) return undefined;
    const former = isReply ? formerSubject(base) : undefined;
    for (const subject of former ? [base, former.now, former.was] : [base]) {
      const latest = this.#latestOf(card, subject);
      if (latest && isAlive(latest, card.date)) return latest.start;
    }
    return undefined;
  }

  /** Records a post, once its parent is known. */
  enter(card: Card): void {
    const { base } = this.#read(card);
    if (base === '') return;
    for (const key of keysOf(card, base)) {
      const latest = this.#latest.get(key);
      if (latest && this.#together(latest.start, card)) latest.active = card.date;
      else this.#latest.set(key, { start: card, active: card.date });
    }
  }

  #latestOf(card: Card, subject: string): Latest | undefined {
    if (subject === '') return undefined;
    return keysOf(card, subject)
      .map((key) => this.#latest.get(key))
      .filter((latest) => latest !== undefined)
      .sort((a, b) => ((a.active ?? '') < (b.active ?? '') ? 1 : -1))[0];
  }

  #read(card: Card): { base: string; isReply: boolean } {
    const { base, isReply } = parseSubject(card.subject);
    const unsure = unsurePrefix(base);
    return unsure && listsOf(card).some((list) => this.#marks.has(`${list}\n${unsure.mark}`))
      ? { base: unsure.rest, isReply: true }
      : { base, isReply };
  }
}

function isAlive({ active }: Latest, date: string | undefined): boolean {
  if (active === undefined || date === undefined) return false;
  return Date.parse(date) - Date.parse(active) <= DAYS_BY_SUBJECT * DAY;
}

/** The lists of a post; posts without a list form one list of their own. */
function listsOf({ lists = [] }: Pick<Card, 'lists'>): readonly string[] {
  return lists.length > 0 ? lists : [''];
}

/** Keys from list and subject, without the list's own tag. */
export function keysOf(card: Pick<Card, 'lists'>, base: string): string[] {
  return listsOf(card).map((list) => `${list}\n${withoutTag(base.toLowerCase(), list)}`);
}

function withoutTag(base: string, list: string): string {
  const tag = `[${list.split('@')[0]?.toLowerCase()}]`;
  return list !== '' && base.startsWith(tag) ? base.slice(tag.length).trimStart() : base;
}

/** Whether a subject is specific: two words, and more than eight letters. */
function isTelling(base: string): boolean {
  return /\S \S/.test(base) && base.replace(/[^\p{L}\p{N}]/gu, '').length > 8;
}

/** List and mark, for each ambiguous mark that a post used before the subject of the post it answers by header. */
function marksOfLists(cards: readonly Card[], byMessageId: ReadonlyMap<string, Card>): Set<string> {
  const marks = new Set<string>();
  for (const card of cards) {
    if (card.inReplyTo.length + card.references.length === 0) continue;
    const unsure = unsurePrefix(parseSubject(card.subject).base);
    if (!unsure) continue;
    const answered = [...card.inReplyTo, ...card.references]
      .map((id) => byMessageId.get(id))
      .filter((one) => one !== undefined);
    const isReply = answered.some(
      (one) =>
        one.id !== card.id && parseSubject(one.subject).base.toLowerCase() === unsure.rest.toLowerCase(),
    );
    if (isReply) for (const list of listsOf(card)) marks.add(`${list}\n${unsure.mark}`);
  }
  return marks;
}
