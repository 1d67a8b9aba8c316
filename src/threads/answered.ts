import {
  type Attributed,
  type Attribution,
  attributed,
  attributions,
  headerField,
  type Line,
  segmentLines,
} from '../segments/index.ts';
import type { Card } from './arrange.ts';
import { believedSections, isAfter, isBelieved } from './believed.ts';
import { quotedSections, type Section, saidBy } from './fragments.ts';
import { KnownPosts } from './known.ts';
import { leadingAttribution, type Quoting } from './reconstruct.ts';
import { SameSubject } from './same-subject.ts';
import { parseSubject } from './subject.ts';
import { wordsOf } from './words.ts';

/** The parent of a post, or another post that it quotes: a post of the archive by its entry id, or a missing one by a key. */
export interface Answered {
  readonly key: string;
  readonly known: boolean;
  readonly messageId?: string | undefined;
  /** The attribution, if only that names it. */
  readonly said?: Attribution | undefined;
}

/** The queries on the archive that finding parents needs. */
export interface Asked {
  readonly cards: readonly Card[];
  readonly textOf: (id: string) => string;
  /** The lines of that text, if already segmented. */
  readonly linesOf?: ((id: string) => Line[]) | undefined;
  /** The person id for an author. */
  readonly personOf: (author: { readonly name?: string; readonly address?: string }) => string;
  /** The person id of an author who is already known. */
  readonly findPerson?:
    | ((author: { readonly name?: string; readonly address?: string }) => string | undefined)
    | undefined;
}

/** Shorter runs of words occur in too many posts to identify a source. */
const LEAST_WORDS = 4;
/** Maximum number of words by which the source of a quotation is searched. */
const MOST_WORDS = 40;
/** Number of ancestors whose texts are searched for what a post quotes besides its parent. */
const NEAR = 8;

/** Finds the parents of posts. */
export class WhomTheyAnswer {
  readonly known: KnownPosts;
  readonly #asked: Asked;
  readonly #cards: ReadonlyMap<string, Card>;
  #subjects: SameSubject | undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.known = new KnownPosts(asked.cards);
    this.#cards = new Map(asked.cards.map((card) => [card.id, card]));
  }

  /**
   * The parent of a post: the message in its headers; without such headers, the post that its attribution names by Message-ID or by author
   * and date; else the latest earlier post with its subject that contains the quoted words; else a missing post, if a credible attribution
   * gives author and date.
   */
  parentOf(child: Quoting): Answered | undefined {
    const messageId = child.chain.at(-1);
    if (messageId !== undefined) {
      const post = this.known.byMessageId(messageId);
      return post === undefined
        ? { key: `message:${messageId}`, known: false, messageId }
        : { key: post, known: true };
    }
    const lines = this.#linesOf(child.id);
    const attribution = leadingAttribution(lines);
    const parent =
      (attribution && this.knownPost(attribution, child)) ?? this.#quotedFrom(child, quotedSections(lines));
    if (parent !== undefined) return parent === child.id ? undefined : { key: parent, known: true };
    if (!attribution || !isBelieved(attribution, saidBy(lines, attribution), child)) return undefined;
    if (isForward(child.subject)) return undefined;
    return this.#missing(attribution, child);
  }

  /**
   * A missing post that a post quotes besides its known parent: an attribution gives its author and date, and no ancestor contains its
   * words. Undefined if there is none, which most posts show without being segmented.
   */
  besideParent(child: Quoting, parent: string): Answered | undefined {
    const text = this.#asked.textOf(child.id);
    const author = this.#cards.get(parent)?.author;
    const isParents = (one: Attributed) => author !== undefined && this.#asked.findPerson?.(one) === author;
    if (!mayNameOthers(text, isParents)) return undefined;
    const lines = this.#linesOf(child.id);
    for (const section of believedSections(quotedSections(lines), child)) {
      const { attribution } = section;
      if (!attribution?.date || attribution.depth > 0 || isParents(attribution)) continue;
      if (attribution.name === undefined && attribution.address === undefined) continue;
      const words = telling([section]);
      if (words === undefined || this.knownPost(attribution, child) !== undefined) continue;
      const above = [parent, ...child.chain.slice(-NEAR).map((id) => this.known.byMessageId(id))];
      const isAbove = above.some((id) => id !== undefined && hasWords(this.#asked.textOf(id), words));
      if (isAbove || this.#quotedFrom(child, [section]) !== undefined) continue;
      return this.#missing(attribution, child);
    }
    return undefined;
  }

  /** The post of the archive that an attribution names, by Message-ID or by author and date, unless it is later than the quoting post. */
  knownPost(attribution: Attribution, child?: Quoting): string | undefined {
    const { messageId, date, name, address } = attribution;
    const named = messageId === undefined ? undefined : this.known.byMessageId(messageId);
    if (named !== undefined || date === undefined || (name === undefined && address === undefined))
      return named;
    const person = this.#asked.findPerson
      ? this.#asked.findPerson(attribution)
      : this.#asked.personOf(attribution);
    const post = person === undefined ? undefined : this.known.byAuthorAndDate(person, date, child?.subject);
    return isAfter(post && this.#cards.get(post)?.date, child?.date) ? undefined : post;
  }

  #linesOf(id: string): Line[] {
    return this.#asked.linesOf?.(id) ?? segmentLines(this.#asked.textOf(id));
  }

  #missing(attribution: Attribution, child: Quoting): Answered | undefined {
    const { messageId, date, name, address } = attribution;
    if (name === undefined && address === undefined) return undefined;
    if (messageId !== undefined)
      return { key: `message:${messageId}`, known: false, messageId, said: attribution };
    if (date === undefined || isAfter(date, child.date)) return undefined;
    const key = attributionKey(date, this.#asked.personOf(attribution), child.subject);
    return { key, known: false, said: attribution };
  }

  /** The latest earlier post with the same subject, on the same list, whose own words a post quotes. */
  #quotedFrom(child: Quoting, sections: readonly Section[]): string | undefined {
    const words = telling(sections);
    if (words === undefined) return undefined;
    this.#subjects ??= new SameSubject(this.#asked.cards);
    return this.#subjects.before(child).find((id) => hasWords(ownWords(this.#asked.textOf(id)), words));
  }
}

/** The key of a missing post that has no Message-ID. */
export function attributionKey(date: string, person: string, subject: string): string {
  return `attribution:${date} ${person} ${parseSubject(subject).base}`;
}

function isForward(subject: string): boolean {
  return /^\s*(?:\[[^\]]{1,60}\] ?)?(?:fwd?|wg|tr|rv|i|vb|vl|enc|转发|轉寄|轉發) ?[:：]/i.test(subject);
}

const MAY_END = /[:：>]\s*$/;
const MAY_BEGIN = /^\s*(?:-{2,}|_{5,}|\*?[\p{L} ]{2,14}\*?\s?[:：])/u;

/**
 * Whether a line by the author may be an attribution to somebody other than the parent's author. Only the few lines around one that names
 * nobody, or another, are segmented: most posts quote only their parent.
 */
function mayNameOthers(text: string, isParents: (one: Attributed) => boolean): boolean {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('>') || line.length > 400) continue;
    const isLast = MAY_END.test(line) && (lines[at + 1] ?? '').concat(lines[at + 2] ?? '').startsWith('>');
    if (!isLast && !(MAY_BEGIN.test(line) && MAY_BEGIN.test(lines[at + 1] ?? ''))) continue;
    if (!/\d/.test(line + (lines[at - 1] ?? ''))) continue;
    const about = lines.slice(Math.max(0, at - 3), at + 8);
    if (isLast ? namesParent(line, lines[at - 1] ?? '', isParents) : !mayBeHead(line, about)) continue;
    const named = attributions(segmentLines(about.join('\n'))).filter(
      ({ depth, date }) => depth === 0 && date !== undefined,
    );
    if (named.some((one) => (one.name ?? one.address) !== undefined && !isParents(one))) return true;
  }
  return false;
}

/** Whether the last line of a possible attribution, alone or with the line before, names the parent's author. */
function namesParent(line: string, before: string, isParents: (one: Attributed) => boolean): boolean {
  if (isParents(attributed(line.trim()))) return true;
  return before.trim() !== '' && isParents(attributed(`${before.trim()} ${line.trim()}`));
}

/** Whether a header field in the text may belong to the header of a copied message, which has a divider, or a sender. */
function mayBeHead(first: string, lines: readonly string[]): boolean {
  return /^\s*[-_]{2}/.test(first) || lines.some((line) => headerField(line)?.role === 'from');
}

/** The words of the longest quoted paragraph, at most MOST_WORDS; undefined if there are too few. */
function telling(sections: readonly Section[]): string | undefined {
  const units = sections.flatMap(({ fragments }) => fragments.flat()).filter(({ depth }) => depth === 0);
  const longest = units.map(({ lines }) => wordsOf(lines.join('\n'))).sort((a, b) => b.length - a.length)[0];
  return longest === undefined || longest.length < LEAST_WORDS
    ? undefined
    : longest.slice(0, MOST_WORDS).join(' ');
}

function hasWords(text: string, words: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${words} `);
}

/** A text without lines that have quote marks. */
function ownWords(text: string): string {
  return text.replace(/^ {0,3}>.*$/gm, '');
}
