import { parseSubject } from '../../threads/index.ts';
import { mintPostId } from '../identity.ts';
import { NOBODY } from '../people/index.ts';
import type { Draft } from './draft.ts';
import { keepsEvidence } from './evidence.ts';
import { addSource, replaceReconstructed, reread } from './merge.ts';
import { agreementWith } from './quoted-words.ts';
import { type Likeness, likenessOf } from './same-text.ts';

/** What became of a message. */
export type Collected = 'new' | 'merged' | 'replaced' | 'again';

/** Posts of one Message-ID, or of one author, second and subject, that a message is compared with: more are somebody's game. */
const MOST_COMPARED = 32;

/** Of what is quoted of a post: quotations are cut and wrapped, and few people quote every word as it was. */
const NEARLY_ALL = 0.8;

/**
 * The posts of the archive, each once. A message is a copy of a post where its bytes are those of one of its sources; where their
 * Message-IDs agree and their texts (see likenessOf); and where one of them has no Message-ID, where instant, author and
 * subject agree and their texts. It takes the place of a reconstructed post where all that is quoted of that stands in it, and
 * Message-ID or author and day agree. Otherwise it is a post of its own, whatever it claims: text decides.
 */
export class Collection {
  readonly drafts = new Map<string, Draft>();
  /** Ids of the posts that messages were read of in this run, and of those that these changed. */
  readonly touched = new Set<string>();
  /** Message-IDs that some post claims. */
  readonly #claimed = new Set<string>();
  /** People who have posts, reconstructed ones not counted. */
  readonly #authors = new Set<string>();
  readonly #byMessageId = new Map<string, Set<string>>();
  readonly #bySource = new Map<string, string>();
  readonly #byHeader = new Map<string, Set<string>>();
  readonly #textOf: (draft: Draft) => string;
  /** True for an id that another entry has. */
  isTaken: (id: string) => boolean = () => false;

  constructor(textOf: (draft: Draft) => string) {
    this.#textOf = textOf;
  }

  /** Enters a post that has its id. */
  enter(draft: Draft): void {
    this.drafts.set(draft.id, draft);
    for (const messageId of [draft.messageId, draft.claims])
      if (messageId !== undefined) put(this.#byMessageId, messageId, draft.id);
    if (!draft.reconstructedFrom) this.#authors.add(draft.author);
    if (draft.claims !== undefined) this.#claimed.add(draft.claims);
    for (const { sha256 } of draft.sources)
      if (!this.#bySource.has(sha256)) this.#bySource.set(sha256, draft.id);
    put(this.#byHeader, headerKey(draft), draft.id);
  }

  /** Enters a message, as a new post or into the one it is a copy of. */
  add(message: Draft): { id: string; as: Collected } {
    const known = this.drafts.get(this.#bySource.get(message.sources[0]?.sha256 ?? '') ?? '');
    if (known && compatible(known, message)) return this.#readAgain(known, message);
    const copy = this.#copyOf(message);
    // A post that only claims the Message-ID may have the very words of the one that was put together: the true one comes first.
    const missing = !copy || copy.post.claims !== undefined ? this.#reconstructedOf(message) : undefined;
    if (copy && !missing) {
      this.change(addSource(copy.post, message, copy.likeness));
      return { id: copy.post.id, as: 'merged' };
    }
    if (missing) {
      this.change(this.#inPlaceOf(missing, message));
      return { id: missing.id, as: 'replaced' };
    }
    return { id: this.#enterNew(message), as: 'new' };
  }

  /** Entry id of the post that a source was read into. */
  readInto(sha256: string): string | undefined {
    return this.#bySource.get(sha256);
  }

  /** The posts that have a Message-ID, or claim it. */
  claimantsOf(messageId: string): IteratorObject<Draft> {
    return this.#drafts(this.#byMessageId.get(messageId)).filter(
      (draft) => draft.messageId === messageId || draft.claims === messageId,
    );
  }

  /** Message-IDs that more than one post has or claims, and those that a post only claims though nobody has them. */
  *contested(): Generator<string> {
    for (const messageId of this.#claimed) {
      const [first, second] = this.claimantsOf(messageId).take(2);
      if (second ?? first?.claims) yield messageId;
    }
  }

  /** The posts of each author, second and subject that have more than one. */
  *sameInstant(): Generator<Draft[]> {
    for (const [key, ids] of this.#byHeader) {
      if (ids.size < 2) continue;
      const posts = this.#drafts(ids)
        .filter((draft) => draft.date?.endsWith('Z') === true && headerKey(draft) === key)
        .toArray();
      if (posts.length > 1) yield posts;
    }
  }

  /** The reconstructed post that an attribution or a Message-ID stands for. @param except Ids that are others' already. */
  findReconstructed(
    wanted: Pick<Draft, 'messageId' | 'date' | 'author' | 'subject'>,
    except?: ReadonlySet<string>,
  ): Draft | undefined {
    const isWanted = (draft: Draft) =>
      draft.reconstructedFrom !== undefined && !except?.has(draft.id) && compatible(draft, wanted);
    return (
      this.#drafts(this.#byMessageId.get(wanted.messageId ?? '')).find(isWanted) ??
      this.#drafts(this.#byHeader.get(headerKey(wanted))).find(isWanted)
    );
  }

  /** Enters a post anew, to be written. */
  change(draft: Draft): void {
    this.enter(draft);
    this.touched.add(draft.id);
  }

  #readAgain(known: Draft, message: Draft): { id: string; as: Collected } {
    const [source] = message.sources;
    const isTexts = known.sources[0]?.sha256 === source?.sha256;
    const likeness = isTexts ? undefined : likenessOf(this.#textOf(known), this.#textOf(message));
    const as = this.touched.has(known.id) ? 'merged' : 'again';
    // A source that only added keeps to that, and adds no more where its text is another's by now.
    if (isTexts) this.change(reread(known, message));
    else this.change(likeness ? addSource(known, message, likeness) : known);
    return { id: known.id, as };
  }

  #enterNew(message: Draft): string {
    const { messageId } = message;
    const isTaken = messageId !== undefined && this.claimantsOf(messageId).take(1).toArray().length > 0;
    const draft = isTaken ? { ...message, messageId: undefined, claims: messageId } : message;
    const id = mintPostId(
      { ...draft, subject: parseSubject(draft.subject).base },
      (candidate) => this.drafts.has(candidate) || this.isTaken(candidate),
    );
    this.change({ ...draft, id });
    return id;
  }

  #copyOf(message: Draft): { post: Draft; likeness: Likeness } | undefined {
    const { messageId } = message;
    const ofHeader = this.#drafts(this.#byHeader.get(headerKey(message))).filter(
      (post) => messageId === undefined || (post.messageId === undefined && post.claims === undefined),
    );
    const candidates = [...(messageId === undefined ? [] : [this.claimantsOf(messageId)]), ofHeader].flatMap(
      (posts) =>
        posts
          .filter((post) => !post.reconstructedFrom)
          .take(MOST_COMPARED)
          .toArray(),
    );
    for (const post of candidates) {
      const likeness = likenessOf(this.#textOf(post), this.#textOf(message));
      if (likeness && (!isEmpty(this.#textOf(post)) || sameAttachments(post, message)))
        return { post, likeness };
    }
    return undefined;
  }

  /**
   * The one reconstructed post whose place a message takes: that of its Message-ID, or, as attribution lines often lack a zone,
   * that of its author and subject from the day before it to the day after.
   */
  #reconstructedOf(message: Draft): Draft | undefined {
    const named = this.claimantsOf(message.messageId ?? '').find(
      (post) => post.reconstructedFrom !== undefined && this.#isQuotedAs(post, message),
    );
    if (named || message.date === undefined) return named;
    const noon = Date.parse(`${message.date.slice(0, 10)}T12:00:00Z`);
    const days = [-1, 0, 1].map((day) => new Date(noon + day * 86_400_000).toISOString().slice(0, 10));
    const fitting = [message.date, ...days].flatMap((date) =>
      this.#drafts(this.#byHeader.get(headerKey({ ...message, date })))
        .filter((post) => post.reconstructedFrom !== undefined && compatible(post, message))
        .take(MOST_COMPARED)
        .filter((post) => this.#isQuotedAs(post, message))
        .toArray(),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /**
   * Whether a message is the post that was put together from quotations: all that it says itself stands there. Of one with the same
   * Message-ID nearly all is enough. Where a curator wrote to it, the author must agree too, and what arguments rest on stand there
   * as often as before.
   */
  #isQuotedAs(reconstructed: Draft, message: Draft): boolean {
    const [quoted, text] = [this.#textOf(reconstructed), this.#textOf(message)];
    const { whole, share } = agreementWith(quoted, text);
    if (reconstructed.pinned)
      return whole && isBySame(reconstructed, message) && keepsEvidence(reconstructed.pinned, quoted, text);
    // A quotation may name its author in a way that nobody posts under; whoever does post is not somebody else.
    if (!isBySame(reconstructed, message) && this.#authors.has(reconstructed.author)) return false;
    const isNamed = message.messageId !== undefined && reconstructed.messageId === message.messageId;
    return whole || (isNamed && share >= NEARLY_ALL);
  }

  /** A message in place of a reconstructed post, with who quotes it otherwise or under another name. */
  #inPlaceOf(reconstructed: Draft, message: Draft): Draft {
    const { whole } = agreementWith(this.#textOf(reconstructed), this.#textOf(message));
    const agrees = whole && isBySame(reconstructed, message);
    return replaceReconstructed(
      reconstructed,
      message,
      agrees ? [] : (reconstructed.reconstructedFrom ?? []),
    );
  }

  #drafts(ids: ReadonlySet<string> | undefined): IteratorObject<Draft> {
    return (ids ?? NONE).values().flatMap((id) => {
      const draft = this.drafts.get(id);
      return draft ? [draft] : [];
    });
  }
}

const NONE: ReadonlySet<string> = new Set();

function compatible(
  a: Pick<Draft, 'messageId'> & { readonly claims?: string | undefined },
  b: Pick<Draft, 'messageId'>,
): boolean {
  const own = a.messageId ?? a.claims;
  return own === undefined || b.messageId === undefined || own === b.messageId;
}

function isBySame(reconstructed: Draft, message: Draft): boolean {
  return reconstructed.author === message.author || reconstructed.author === NOBODY;
}

function headerKey(draft: Pick<Draft, 'date' | 'author' | 'subject'>): string {
  return [draft.date ?? '', draft.author, parseSubject(draft.subject).base.toLowerCase()].join('\n');
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function sameAttachments(a: Draft, b: Draft): boolean {
  const list = ({ attachments }: Draft) =>
    attachments.map(({ name, bytes }) => `${name}\n${bytes}`).join('\n\n');
  return list(a) === list(b);
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
