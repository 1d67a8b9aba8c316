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
import { quotedSections, type Section } from './fragments.ts';
import { KnownPosts } from './known.ts';
import { leadingAttribution, type Quoting } from './reconstruct.ts';
import { saidBy } from './said-by.ts';
import { SameSubject } from './same-subject.ts';
import { parseSubject } from './subject.ts';
import { wordsOf } from './words.ts';

/** Whom a post answers, or quotes beside that: a post of the archive by its entry id, or a missing one by a key. */
export interface Answered {
  readonly key: string;
  readonly known: boolean;
  readonly messageId?: string | undefined;
  /** The attribution that alone names it. */
  readonly said?: Attribution | undefined;
}

/** What is asked of the archive to tell whom a post answers. */
export interface Asked {
  readonly cards: readonly Card[];
  readonly textOf: (id: string) => string;
  /** The lines of that text, where they are known without segmenting it again. */
  readonly linesOf?: ((id: string) => Line[]) | undefined;
  /** The person id that an author would be given. */
  readonly personOf: (author: { readonly name?: string; readonly address?: string }) => string;
  /** The person id of an author who is known already. */
  readonly findPerson?:
    | ((author: { readonly name?: string; readonly address?: string }) => string | undefined)
    | undefined;
}

/** Fewer words in a row are in too many posts to tell where they are from. */
const LEAST_WORDS = 4;
/** Words that say in whose post a quotation stands. */
const MOST_WORDS = 40;
/** Ancestors whose texts are searched for what a post quotes beside its parent. */
const NEAR = 8;

/** Tells whom posts answer. */
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
   * The parent of a post: the message that its headers name; without such headers, the post that its attribution names by Message-ID
   * or by author and date; else the latest earlier post under its subject that has the words it quotes; else a missing
   * one, where an attribution that can be believed gives its author and date.
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
   * The missing post that a post quotes beside a parent which the archive holds: an attribution gives its author and date, and
   * its words are in no post above. Undefined where there is none; most posts are not segmented to tell.
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

  /** The post of the archive that an attribution names, by its Message-ID or by author and date, unless it is later than who quotes it. */
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

  /** The latest earlier post under the same subject, on the same list, whose own words a post quotes. */
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
 * Whether some line of a post's own may say whose words follow, and does not name the author whom it answers. Only the few lines about
 * one that names nobody, or another, are segmented: most posts quote their parent and nobody else.
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

/** Whether the last line of what may be an attribution, alone or with the line before, names the author whom a post answers. */
function namesParent(line: string, before: string, isParents: (one: Attributed) => boolean): boolean {
  if (isParents(attributed(line.trim()))) return true;
  return before.trim() !== '' && isParents(attributed(`${before.trim()} ${line.trim()}`));
}

/** Whether a field among others may belong to the head of a copied message: that has a divider, or says from whom it is. */
function mayBeHead(first: string, lines: readonly string[]): boolean {
  return /^\s*[-_]{2}/.test(first) || lines.some((line) => headerField(line)?.role === 'from');
}

/** The words of the longest paragraph that is quoted, at most MOST_WORDS of them; undefined where they say too little. */
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

/** A text without the lines that are quoted, as their marks tell. */
function ownWords(text: string): string {
  return text.replace(/^ {0,3}>.*$/gm, '');
}
