import type { Attribution } from '../segments/index.ts';
import type { Section } from './fragments.ts';
import { namesAPerson } from './named-person.ts';
import { isPasted } from './pasted.ts';
import { parseSubject } from './subject.ts';

/** The quoting post, by which the credibility of a quotation is judged. */
export interface Quoter {
  readonly subject: string;
  readonly date?: string | undefined;
  readonly lists?: readonly string[] | undefined;
  /** Whether a mailbox in the header of a copied message is the post's author. */
  readonly isAuthor?: ((mailbox: string) => boolean) | undefined;
}

/** Hours by which clocks may be wrong, or a local time without a time zone may be ahead. */
const SKEW = 1;
const WIDEST_ZONE = 14;
const HOUR = 3_600_000;

/**
 * Removes the date of an attribution if it is later than the quoting post: it was misread or is invented. A day counts from its beginning,
 * and time zones may put it half a day ahead.
 */
export function withBelievedDate(attribution: Attribution, quoted: string | undefined): Attribution {
  const { date, zone, ...undated } = attribution;
  return isAfter(date, quoted) ? undated : attribution;
}

/** Whether a date from an attribution is certainly later than another. */
export function isAfter(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const hours = date.endsWith('Z') && other.endsWith('Z') ? SKEW : WIDEST_ZONE;
  // For days without time, compare the earliest time of one with the latest of the other.
  const latest = other.length === 10 ? instant(other) + 24 * HOUR : instant(other);
  return instant(date) > latest + hours * HOUR;
}

function instant(date: string): number {
  return Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date.replace(/Z?$/, 'Z'));
}

/**
 * The sections of a post that may quote a mail to its list. Excludes, as far as the form shows, manuals, chats, web pages, papers and
 * private mails, and text that the author introduces as something else.
 */
export function believedSections(sections: readonly Section[], quoter: Quoter): Section[] {
  const attributed = sections.some(
    ({ attribution, said }) => attribution !== undefined && isBelieved(attribution, said, quoter),
  );
  return sections.flatMap((section) => {
    const { attribution, said, leads } = section;
    if (attribution !== undefined && !isBelieved(attribution, said, quoter)) return [];
    const kept = section.fragments
      .map((fragment, at) => ({ fragment, lead: leads[at] }))
      .filter(
        ({ fragment, lead }) =>
          !isPasted(fragment.flatMap((unit) => unit.lines)) && !announcesOther(lead, attributed),
      );
    if (kept.length === 0) return [];
    return [
      {
        attribution: attribution && withBelievedDate(attribution, quoter.date),
        said,
        fragments: kept.map(({ fragment }) => fragment),
        leads: kept.map(({ lead }) => lead),
      },
    ];
  });
}

/** Addresses of list software for digests and notices. */
const SERVANT = /-(?:request|bounces?|owner|digest)(?:\+[^@]*)?@/i;

/** Whether an attribution names a person, and a mail to the quoting post's list. */
export function isBelieved(attribution: Attribution, said: string, quoter: Quoter): boolean {
  const { head, address, name } = attribution;
  if (address !== undefined && SERVANT.test(address) && !/behalf of\s/i.test(name ?? '')) return false;
  if (head === undefined) return namesAPerson(said, attribution);
  if (name === undefined && address === undefined) return false;
  return !isAnotherSubject(head.subject, quoter.subject) && !isPrivate(head.to, quoter);
}

function isAnotherSubject(copied: string | undefined, subject: string): boolean {
  if (copied === undefined) return false;
  const words = (text: string) =>
    parseSubject(text)
      .base.toLowerCase()
      .replace(/\[[^\]]{1,60}\]/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const [one, other] = [words(copied), words(subject)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

/** Whether a mail went only to its quoter, or only to people and none of the quoter's lists. */
function isPrivate(to: readonly string[], { isAuthor, lists = [] }: Quoter): boolean {
  const boxes = to
    .flatMap((field) => field.split(/[,;]\s*(?=[^,;]*(?:@|$))/))
    .filter((box) => box.trim() !== '');
  if (boxes.length === 0) return false;
  if (boxes.every((box) => isAuthor?.(box))) return true;
  const locals = boxes.map((box) => /([^\s<>@"]+)@/.exec(box)?.[1]?.toLowerCase());
  const names = lists.map((list) => list.split('@')[0]?.toLowerCase());
  return names.length > 0 && locals.every((local) => local !== undefined && !names.includes(local));
}

/** A line with only a web address. */
const ADDRESS_ALONE = /^[<[(]?https?:\/\/[^\s<>]+[>\])]?[:.,]?$/i;
const ANNOUNCES = /[:：]\s*$/;
/** Words addressed to the parent's author: the text that they introduce is the author's own. */
const TO_YOU =
  /\b(?:you|your|yours|you're|above|below|again|snip(?:ped)?|trimmed|re-?quot(?:e|ing)|context)\b|\b(?:du|sie|ihr|tu|vous|usted|você|lei)\b/i;
const ELSEWHERE =
  /\b(?:man(?:ual)?(?: ?page)?|docs?|documentation|readme|faq|rfc ?\d*|irc|chat|blog|wiki(?:pedia)?|web ?(?:site|page)|tweet(?:ed)?|twitter|article|newspaper|book|standard|spec(?:ification)?|posix|changelog|release notes|commit|bug ?(?:report|zilla)|private(?:ly)?|off-?list|errors?|log|output|compiler|gcc|clang|robot|https?:)\b/i;

/** Whether a line above a quotation introduces something other than the parent's words. */
function announcesOther(lead: string | undefined, attributed: boolean): boolean {
  if (lead === undefined) return false;
  if (ADDRESS_ALONE.test(lead)) return !attributed;
  if (!ANNOUNCES.test(lead) || TO_YOU.test(lead)) return false;
  return !attributed || ELSEWHERE.test(lead);
}
