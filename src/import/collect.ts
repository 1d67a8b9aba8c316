import { mintPostId, NOBODY } from '../entries/index.ts';
import { parseSubject } from '../threads/index.ts';
import { isTextOf } from './apart.ts';
import type { Draft } from './draft.ts';
import { keepsEvidence } from './evidence.ts';
import { addSource, inPlaceOfApart, replaceReconstructed, reread } from './merge.ts';
import { compatible, PostIndex } from './post-index.ts';
import { agreementWith } from './quoted-words.ts';
import { type Likeness, likenessOf } from './same-text.ts';

/**
 * What became of a message: a `new` post; `merged` into a post that it is a copy of; `replaced` a reconstructed post, or one that stood apart from its
 * words; or only read `again`, since an earlier import has it. (Repeated within one import, it counts as merged.)
 */
export type Collected = 'new' | 'merged' | 'replaced' | 'again';

/** Posts of one Message-ID, or of one author, second and subject, that a message is compared with. More than this are a forgery, and comparing them all would take quadratic time. */
const MOST_COMPARED = 32;

/** The share of a reconstructed post's words that a message with its Message-ID must have. Not all, since quotations are cut and not always word for word. */
const NEARLY_ALL = 0.8;

/**
 * The posts of the archive, each once. A message is a copy of a post in three cases: its bytes are those of one of the post's sources; Message-ID and
 * text agree (see likenessOf); or one of them has no Message-ID, and instant, author, subject and text agree. A message replaces a reconstructed post
 * if it has all that is quoted of that post, and Message-ID, or author and day, agree. Otherwise it is a new post, even if another one has its
 * Message-ID: two posts with different texts are never merged.
 */
export class ArchivePosts extends PostIndex {
  readonly #textOf: (draft: Draft) => string;
  /** True for an id that an entry outside these posts has already. */
  isTaken: (id: string) => boolean = () => false;

  constructor(textOf: (draft: Draft) => string) {
    super();
    this.#textOf = textOf;
  }

  /** Adds a message: as a new post, to the post that it is a copy of, or in place of a reconstructed post or of one that stands apart from its words. */
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
    const isTextSource = isOfText(known, message);
    const likeness = isTextSource ? undefined : likenessOf(this.#textOf(known), this.#textOf(message));
    const as = this.touched.has(known.id) ? 'merged' : 'again';
    // If the post's text came from another source, this one may add to the post only while its text still agrees.
    if (isTextSource) this.change(this.#asClaim(reread(known, message)));
    else this.change(likeness ? this.#asClaim(addSource(known, message, likeness)) : known);
    return { id: known.id, as };
  }

  /** Turns the Message-ID of a draft into a mere claim if another post has or claims the same one. */
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
   * The reconstructed post that a message replaces: the one with its Message-ID, or else the only one with its author and subject from the day before
   * to the day after. (Attribution lines often lack a time zone.)
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

  /** The post that stands apart from its words (see `ApartPost`) and has the Message-ID, the author and the text of a message. */
  #apartOf(message: Draft): Draft | undefined {
    return idsOf(message)
      .flatMap((id) => this.claimantsOf(id).toArray())
      .find(
        ({ apart, author }) =>
          apart !== undefined && author === message.author && isTextOf(apart, this.#textOf(message)),
      );
  }

  /**
   * Whether a message is the post that was reconstructed from quotations: it must have all of the reconstructed post's own words, or nearly all if the
   * Message-ID agrees. If a curator has annotated the reconstructed post, the message must have all, the author must agree too, and the words that
   * arguments rest on must occur as often as before.
   */
  #isQuotedAs(reconstructed: Draft, message: Draft): boolean {
    const [quoted, text] = [this.#textOf(reconstructed), this.#textOf(message)];
    const { whole, share } = agreementWith(quoted, text);
    if (reconstructed.pinned)
      return whole && isBySame(reconstructed, message) && keepsEvidence(reconstructed.pinned, quoted, text);
    // Quotations may give the author a name that nobody posts under. But if the author named there has posts, this is a different person.
    if (!isBySame(reconstructed, message) && this.isAuthor(reconstructed.author)) return false;
    const isNamed = idsOf(message).some((id) => id === reconstructed.messageId);
    return whole || (isNamed && share >= NEARLY_ALL);
  }

  /** A message in place of a reconstructed post. Lists the posts that quote it as a conflict if they have other words or another author. */
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

/** Whether a message is the source that a post's text came from. */
function isOfText(known: Draft, message: Draft): boolean {
  return known.sources.length > 0 && known.sources[0]?.sha256 === message.sources[0]?.sha256;
}

/** The Message-IDs by which replies may refer to a message: its own, and those of the wrappers in which lists forwarded it. */
function idsOf({ messageId, sources }: Draft): string[] {
  return [messageId, ...sources.map(({ wrapper }) => wrapper)].filter((id) => id !== undefined);
}

/** Whether the authors agree, or the quotations do not say who the author is. */
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
