import { parseSubject } from '../threads/index.ts';
import type { Draft } from './draft.ts';

/** The key that posts of one author, second and subject share. */
type Header = Pick<Draft, 'date' | 'author' | 'subject'>;

/** The posts of the archive, indexed by their headers and their sources. */
export class PostIndex {
  readonly drafts = new Map<string, Draft>();
  /** Ids of the posts that messages were read of in this run, and of those that these changed. */
  readonly touched = new Set<string>();
  /** Message-IDs that some post claims. */
  readonly #claimed = new Set<string>();
  /** Message-IDs of the wrappers in which lists forwarded posts. */
  readonly #wrappers = new Set<string>();
  /** People who have posts, reconstructed ones not counted. */
  readonly #authors = new Set<string>();
  readonly #byMessageId = new Map<string, Set<string>>();
  readonly #bySource = new Map<string, string>();
  readonly #byHeader = new Map<string, Set<string>>();

  /** Enters a post that has its id. */
  enter(draft: Draft): void {
    this.drafts.set(draft.id, draft);
    for (const messageId of [draft.messageId, draft.claims])
      if (messageId !== undefined) put(this.#byMessageId, messageId, draft.id);
    if (!draft.reconstructedFrom) this.#authors.add(draft.author);
    if (draft.claims !== undefined) this.#claimed.add(draft.claims);
    for (const { sha256, wrapper } of draft.sources) {
      if (!this.#bySource.has(sha256)) this.#bySource.set(sha256, draft.id);
      if (wrapper !== undefined) this.#wrappers.add(wrapper);
    }
    put(this.#byHeader, headerKey(draft), draft.id);
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

  /** True for the Message-ID of a post that was sent, or of the wrapper of one. */
  isSent(messageId: string): boolean {
    return (
      this.#wrappers.has(messageId) ||
      this.claimantsOf(messageId).some(({ reconstructedFrom }) => reconstructedFrom === undefined)
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

  /** The posts of an author, second and subject. */
  ofHeader(header: Header): IteratorObject<Draft> {
    return this.#drafts(this.#byHeader.get(headerKey(header)));
  }

  /** Whether somebody has a post, reconstructed ones not counted. */
  isAuthor(person: string): boolean {
    return this.#authors.has(person);
  }

  /** The reconstructed post that an attribution or a Message-ID names. @param except Ids that are others' already. */
  findReconstructed(
    wanted: Header & Pick<Draft, 'messageId'>,
    except?: ReadonlySet<string>,
  ): Draft | undefined {
    const isWanted = (draft: Draft) =>
      draft.reconstructedFrom !== undefined && !except?.has(draft.id) && compatible(draft, wanted);
    return (
      this.#drafts(this.#byMessageId.get(wanted.messageId ?? '')).find(isWanted) ??
      this.ofHeader(wanted).find(isWanted)
    );
  }

  /** Enters a post anew, to be written. */
  change(draft: Draft): void {
    this.enter(draft);
    this.touched.add(draft.id);
  }

  #drafts(ids: ReadonlySet<string> | undefined): IteratorObject<Draft> {
    return (ids ?? NONE).values().flatMap((id) => {
      const draft = this.drafts.get(id);
      return draft ? [draft] : [];
    });
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Whether the Message-IDs of two drafts allow them to be the same post. */
export function compatible(
  a: Pick<Draft, 'messageId'> & { readonly claims?: string | undefined },
  b: Pick<Draft, 'messageId'>,
): boolean {
  const own = a.messageId ?? a.claims;
  return own === undefined || b.messageId === undefined || own === b.messageId;
}

function headerKey(draft: Header): string {
  return [draft.date ?? '', draft.author, parseSubject(draft.subject).base.toLowerCase()].join('\n');
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
