import { daysIn } from './day-filter.ts';
import { messageOfAddress } from './message-address.ts';
import { FACETS, type Facet, KINDS, type Kind } from './record.ts';
import { wordsOf } from './words.ts';

/** One condition of a query: `from:ada`, `-list:kvm`. */
export interface Condition {
  readonly facet: Facet;
  /** As typed: an id or part of a name. */
  readonly value: string;
  readonly not: boolean;
}

/** A parsed query. */
export interface Question {
  /** The words: everything but conditions, exclusions, and quotation marks. */
  readonly words: string;
  /** Words that must be consecutive: `"exact phrase"`; a phrase may be one word. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not occur: `-word`, `-"a phrase"`. */
  readonly without: readonly string[];
  /** What narrows the search, as typed and in that order: exclusions, with their minus, and conditions. */
  readonly narrowing: readonly string[];
  readonly conditions: readonly Condition[];
  /** `kind:position`; empty for all. */
  readonly kinds: readonly Kind[];
  /** First and last day, `2022-12-07`; empty for no bound. */
  readonly after: string;
  readonly before: string;
  /** A pasted Message-ID, bare or in the address of a mail archive's page; empty otherwise. */
  readonly message: string;
}

/** A word, a phrase or a condition, possibly with `-` before it. Linear: each alternative ends at white space or a quote. */
const PART = /(-?)(?:([a-z]{2,8}):)?(?:"([^"]*)"?|(\S+))/giu;

/** Longest query that is read, in UTF-16 units: longer ones are pasted by mistake. */
const LONGEST = 300;

/** A word that a `-` before it may exclude; not an option (`--dry-run`), error name (`-EINVAL`), number, operator or path. */
const EXCLUDED = /^(?![\p{Lu}\p{N}_]{2,}$)[\p{L}_][\p{L}\p{M}\p{N}_]*(?:['’.-][\p{L}\p{M}\p{N}_]+)*$/u;

/** Parses a query in the syntax of public-inbox and code search. Unknown syntax is taken as words. */
export function parseQuestion(text: string): Question {
  const asked = text.slice(0, LONGEST).trim();
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const narrowing: string[] = [];
  const conditions: Condition[] = [];
  const kinds: Kind[] = [];
  const notKinds: Kind[] = [];
  let [after, before] = ['', ''];
  for (const part of asked.matchAll(PART)) {
    const [whole, minus, name = '', quoted, bare] = part;
    const key = name.toLowerCase();
    const value = quoted ?? bare ?? '';
    const facet = FACETS.find((one) => one === key);
    const kind = key === 'kind' ? KINDS.find((one) => one === value.toLowerCase()) : undefined;
    const [bound, day] = key === 'after' || key === 'before' ? boundOf(value, key, minus === '-') : ['', ''];
    const excludes = name === '' && isExclusion(asked, part);
    const isCondition = (facet !== undefined && value !== '') || kind !== undefined || day !== '';
    if (isCondition || excludes) narrowing.push(whole);
    if (facet !== undefined && value !== '') conditions.push({ facet, value, not: minus === '-' });
    else if (kind !== undefined) (minus === '-' ? notKinds : kinds).push(kind);
    else if (day !== '' && bound === 'after') after = day;
    else if (day !== '') before = day;
    else if (name !== '') words.push(whole);
    else if (excludes) without.push(value.trim());
    else if (quoted !== undefined) {
      words.push(quoted);
      if (wordsOf(quoted).length > 0) phrases.push(quoted.trim());
    } else words.push(whole);
  }
  const message = messageIn(asked);
  // Text around a Message-ID is not searched: `mid:`, or the address of an archive. (An address may spell the Message-ID differently.)
  if (message !== '' && asked.includes(message)) words.splice(0, words.length, message);
  // If only exclusions are left, the pasted text began with a minus: take it as words.
  const isWords = words.join('').trim() === '' && narrowing.length === without.length;
  return {
    words: (isWords ? narrowing : words).join(' ').trim(),
    phrases,
    without: isWords ? [] : without,
    narrowing: isWords ? [] : narrowing,
    conditions,
    kinds: notKinds.length === 0 ? kinds : wanted(kinds, notKinds),
    after,
    before,
    message,
  };
}

/** Whether a part of a query is a word or a phrase after a lone `-` that follows a blank. */
function isExclusion(
  asked: string,
  { 0: whole, 1: minus, 3: quoted, 4: bare = '', index }: RegExpExecArray,
): boolean {
  if (minus !== '-' || whole === '-' || /\S/u.test(asked[index - 1] ?? ' ')) return false;
  return quoted === undefined ? EXCLUDED.test(bare) : wordsOf(quoted).length > 0;
}

/** Whether the query has anything that narrows a search, apart from its words. */
export function narrows(question: Question): boolean {
  const { conditions, kinds, after, before } = question;
  return conditions.length > 0 || kinds.length > 0 || after !== '' || before !== '';
}

/** The kinds to search: those asked for, by default all, without those excluded. */
function wanted(kinds: readonly Kind[], not: readonly Kind[]): Kind[] {
  return (kinds.length > 0 ? kinds : KINDS).filter((kind) => !not.includes(kind));
}

/** The bound of `after:` or `before:`, exchanged if negated, and its day; no day if it is malformed. */
function boundOf(text: string, key: 'after' | 'before', not: boolean): ['after' | 'before', string] {
  const other = key === 'after' ? 'before' : 'after';
  const day = dayOf(text, key);
  if (!not || day === '') return [key, day];
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + (key === 'after' ? -1 : 1));
  return [other, next.toISOString().slice(0, 10)];
}

/** The first day of a date for `after:`, the last for `before:`: `2022`, `2022-12` and `2022-12-07` are dates; empty for anything else. */
function dayOf(text: string, bound: 'after' | 'before'): string {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (match === null) return '';
  const [, year = '', month, day] = match;
  const end = bound === 'before';
  const m = Number(month ?? (end ? 12 : 1));
  const days = daysIn(Number(year), m);
  const d = Number(day ?? (end ? days : 1));
  if (m < 1 || m > 12 || d < 1 || d > days) return '';
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** A Message-ID in angle brackets, bare, or in the address of its page in an archive (public-inbox: `/LIST/MESSAGE-ID/`). */
function messageIn(asked: string): string {
  const bracketed = /^<([^<>\s]{1,250}@[^<>\s]{1,250})>$/u.exec(asked)?.[1];
  if (bracketed !== undefined) return bracketed;
  if (/^https?:\/\/\S+$/u.test(asked)) return messageOfAddress(asked);
  return /^(?:mid:|id:)?([^\s@"<>]{1,250}@[^\s@"<>]{1,250})$/u.exec(asked)?.[1] ?? '';
}
