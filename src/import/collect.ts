import { mintPostId, NOBODY } from '../entries/index.ts';
import { parseSubject } from '../threads/index.ts';
import { isTextOf } from './apart.ts';
import type { Draft } from './draft.ts';
import { keepsEvidence } from './evidence.ts';
import { addSource, inPlaceOfApart, replaceReconstructed, reread } from './merge.ts';
import { compatible, PostIndex } from './post-index.ts';
import { agreementWith } from './quoted-words.ts';
import { type Likeness, likenessOf } from './same-text.ts';

/** What became of a message. */
export type Collected = 'new' | 'merged' | 'replaced' | 'again';

/** Posts of one Message-ID, or of one author, second and subject, that a message is compared with. More are a forgery, and comparing all would not be linear. */
const MOST_COMPARED = 32;

/** The share of a reconstructed post's words that a message with its Message-ID must have: quotations are cut, and not all are word for word. */
const NEARLY_ALL = 0.8;

/**
 * The posts of the archive, each once. A message is a copy of a post where its bytes are those of one of its sources; where their
 * Message-IDs agree and their texts (see likenessOf); and where one of them has no Message-ID, where instant, author and
 * subject agree and their texts. It takes the place of a reconstructed post where all that is quoted of that stands in it, and
 * Message-ID or author and day agree. Otherwise it is a post of its own, whatever it claims: text decides.
 */
export class ArchivePosts extends PostIndex {
  readonly #textOf: (draft: Draft) => string;
  /** True for an id that another entry has. */
  isTaken: (id: string) => boolean = () => false;

  constructor(textOf: (draft: Draft) => string) {
    super();
    this.#textOf = textOf;
  }

  /** Enters a message, as a new post or into the one it is a copy of. */
  add(message: Draft): { id: string; as: Collected } {
    const known = this.drafts.get(this.readInto(message.sources[0]?.sha256 ?? '') ?? '');
    if (known && (isOfText(known, message) || compatible(known, message)))
      return this.#readAgain(known, message);
    const copy = this.#copyOf(message);
    // Where the copy only claims the Message-ID, a reconstructed post that has it comes first.
    const missing = !copy || copy.post.claims !== undefined ? this.#reconstructedOf(message) : undefined;
    if (copy && !missing) {
      this.change(this.#asClaim(addSource(copy.post, message, copy.likeness)));
      return { id: copy.post.id, as: 'merged' };
    }
    const apart = missing ? undefined : this.#apartOf(message);
    if (apart) {
      this.change(inPlaceOfApart(apart, message));
      return { id: apart.id, as: 'replaced' };
    }
    if (missing) {
      this.change(this.#asClaim(this.#inPlaceOf(missing, message)));
      return { id: missing.id, as: 'replaced' };
    }
    return { id: this.#enterNew(message), as: 'new' };
  }

  #readAgain(known: Draft, message: Draft): { id: string; as: Collected } {
    const isTexts = isOfText(known, message);
    const likeness = isTexts ? undefined : likenessOf(this.#textOf(known), this.#textOf(message));
    const as = this.touched.has(known.id) ? 'merged' : 'again';
    // A source whose text the post did not take may add header facts again, but only if its text is still the post's.
    if (isTexts) this.change(this.#asClaim(reread(known, message)));
    else this.change(likeness ? this.#asClaim(addSource(known, message, likeness)) : known);
    return { id: known.id, as };
  }

  /** A draft that only claims its Message-ID where another post has it, or claims it. */
  #asClaim(draft: Draft): Draft {
    const { id, messageId, claims } = draft;
    const isKept = messageId === undefined || messageId === this.drafts.get(id)?.messageId;
    if (isKept || !this.claimantsOf(messageId).some((post) => post.id !== id)) return draft;
    return { ...draft, messageId: undefined, claims: claims ?? messageId };
  }

  #enterNew(message: Draft): string {
    const draft = this.#asClaim(message);
    const id = mintPostId(
      { ...draft, subject: parseSubject(draft.subject).base },
      (candidate) => this.drafts.has(candidate) || this.isTaken(candidate),
    );
    this.change({ ...draft, id });
    return id;
  }

  #copyOf(message: Draft): { post: Draft; likeness: Likeness } | undefined {
    const { messageId } = message;
    const ofHeader = this.ofHeader(message).filter(
      (post) => messageId === undefined || (post.messageId === undefined && post.claims === undefined),
    );
    const candidates = [...(messageId === undefined ? [] : [this.claimantsOf(messageId)]), ofHeader].flatMap(
      (posts) =>
        posts
          .filter((post) => !post.reconstructedFrom && !post.apart)
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
    const named = idsOf(message)
      .flatMap((id) => this.claimantsOf(id).toArray())
      .find((post) => post.reconstructedFrom !== undefined && this.#isQuotedAs(post, message));
    if (named || message.date === undefined) return named;
    const noon = Date.parse(`${message.date.slice(0, 10)}T12:00:00Z`);
    const days = [-1, 0, 1].map((day) => new Date(noon + day * 86_400_000).toISOString().slice(0, 10));
    const fitting = [message.date, ...days].flatMap((date) =>
      this.ofHeader({ ...message, date })
        .filter((post) => post.reconstructedFrom !== undefined && compatible(post, message))
        .take(MOST_COMPARED)
        .filter((post) => this.#isQuotedAs(post, message))
        .toArray(),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The post that stands apart from its words, where a message has its Message-ID, its author and its words. */
  #apartOf(message: Draft): Draft | undefined {
    return idsOf(message)
      .flatMap((id) => this.claimantsOf(id).toArray())
      .find(
        ({ apart, author }) =>
          apart !== undefined && author === message.author && isTextOf(apart, this.#textOf(message)),
      );
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
    if (!isBySame(reconstructed, message) && this.isAuthor(reconstructed.author)) return false;
    const isNamed = idsOf(message).some((id) => id === reconstructed.messageId);
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
}

/** Whether a message is the one that a post's text came from. */
function isOfText(known: Draft, message: Draft): boolean {
  return known.sources.length > 0 && known.sources[0]?.sha256 === message.sources[0]?.sha256;
}

/** The Message-IDs that replies to a message may name. */
function idsOf({ messageId, sources }: Draft): string[] {
  return [messageId, ...sources.map(({ wrapper }) => wrapper)].filter((id) => id !== undefined);
}

function isBySame(reconstructed: Draft, message: Draft): boolean {
  return reconstructed.author === message.author || reconstructed.author === NOBODY;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function sameAttachments(a: Draft, b: Draft): boolean {
  const list = ({ attachments }: Draft) =>
    attachments.map(({ name, bytes }) => `${name}\n${bytes}`).join('\n\n');
  return list(a) === list(b);
}
