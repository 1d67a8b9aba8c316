import { daysIn } from './day-filter.ts';
import { messageOfAddress } from './message-address.ts';
import { FACETS, type Facet, KINDS, type Kind } from './record.ts';
import { wordsOf } from './words.ts';

/** One condition of a query: `from:ada`, `-list:kvm`. */
export interface Condition {
  readonly facet: Facet;
  /** As typed: an id, or a part of a name. */
  readonly value: string;
  readonly not: boolean;
}

/** A query, taken apart. */
export interface Question {
  /** What is asked for in words: everything but conditions, what is excluded, and the marks of phrases. */
  readonly words: string;
  /** Words that must follow each other as they stand: `"exact phrase"`; one word may be a phrase. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not occur: `-word`, `-"a phrase"`. */
  readonly without: readonly string[];
  /** What narrows the search, as typed and in its order: what is excluded, with its minus, and conditions. */
  readonly narrowing: readonly string[];
  readonly conditions: readonly Condition[];
  /** `kind:position`; empty for all. */
  readonly kinds: readonly Kind[];
  /** First and last day wanted, `2022-12-07`; empty where there is no bound. */
  readonly after: string;
  readonly before: string;
  /** The Message-ID that was pasted in, bare or as an address of an archive of mail; empty otherwise. */
  readonly message: string;
}

/** A word, a phrase or a condition, perhaps with `-` before it. Linear: each alternative ends at white space or a quote. */
const PART = /(-?)(?:([a-z]{2,8}):)?(?:"([^"]*)"?|(\S+))/giu;

/** Longest query that is read, in UTF-16 units: more is not typed but pasted by mistake. */
const LONGEST = 300;

/** A word that may be excluded by a `-` before it: no option (`--dry-run`), error name (`-EINVAL`), number, operator or path. */
const EXCLUDED = /^(?![\p{Lu}\p{N}_]{2,}$)[\p{L}_][\p{L}\p{M}\p{N}_]*(?:['’.-][\p{L}\p{M}\p{N}_]+)*$/u;

/** Takes a query apart as public-inbox and code search do. Whatever it does not know is a word. */
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
  // Nobody says what stands round a Message-ID: `mid:`, or the address of an archive. (An address may spell the Message-ID otherwise.)
  if (message !== '' && asked.includes(message)) words.splice(0, words.length, message);
  // Nothing is left to take words from: what was pasted begins with a minus.
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

/** Whether a part of a query is a word or a phrase behind a lone `-`, itself behind a blank. */
function isExclusion(
  asked: string,
  { 0: whole, 1: minus, 3: quoted, 4: bare = '', index }: RegExpExecArray,
): boolean {
  if (minus !== '-' || whole === '-' || /\S/u.test(asked[index - 1] ?? ' ')) return false;
  return quoted === undefined ? EXCLUDED.test(bare) : wordsOf(quoted).length > 0;
}

/** Whether the query narrows a search, whatever its words. */
export function narrows(question: Question): boolean {
  const { conditions, kinds, after, before } = question;
  return conditions.length > 0 || kinds.length > 0 || after !== '' || before !== '';
}

/** The kinds asked for, without those that are not to be; of all where none is asked for. */
function wanted(kinds: readonly Kind[], not: readonly Kind[]): Kind[] {
  return (kinds.length > 0 ? kinds : KINDS).filter((kind) => !not.includes(kind));
}

/** What `after:` and `before:` say, turned round where a minus stands before them: the bound, and its day; no day where it is none. */
function boundOf(text: string, key: 'after' | 'before', not: boolean): ['after' | 'before', string] {
  const other = key === 'after' ? 'before' : 'after';
  const day = dayOf(text, key);
  if (!not || day === '') return [key, day];
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + (key === 'after' ? -1 : 1));
  return [other, next.toISOString().slice(0, 10)];
}

/** The first day of a date for `after:`, the last for `before:`: `2022`, `2022-12` and `2022-12-07` are dates; empty for what is none. */
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
