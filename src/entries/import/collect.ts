import { parseSubject, wordsOf } from '../../threads/index.ts';
import { mintPostId } from '../identity.ts';
import { mergedAttachments } from './attachments.ts';
import { type Draft, rankOf } from './draft.ts';

/** What became of a message. */
export type Collected = 'new' | 'merged' | 'replaced' | 'again';

/**
 * The posts of the archive, each once. A message is the same post as another where their Message-IDs agree; where one of
 * them has none, where instant, author, subject and text do; a reconstructed post has only a part of the text to compare.
 */
export class Collection {
  readonly drafts = new Map<string, Draft>();
  /** Ids of the posts that messages were read of in this run. */
  readonly touched = new Set<string>();
  readonly #byMessageId = new Map<string, string>();
  readonly #bySource = new Map<string, string>();
  readonly #byHeader = new Map<string, string[]>();
  readonly #textOf: (draft: Draft) => string;

  constructor(textOf: (draft: Draft) => string) {
    this.#textOf = textOf;
  }

  /** Enters a post that has its id. */
  enter(draft: Draft): void {
    this.drafts.set(draft.id, draft);
    if (draft.messageId !== undefined && !this.#byMessageId.has(draft.messageId))
      this.#byMessageId.set(draft.messageId, draft.id);
    for (const { sha256 } of draft.sources)
      if (!this.#bySource.has(sha256)) this.#bySource.set(sha256, draft.id);
    const key = headerKey(draft);
    const same = this.#byHeader.get(key) ?? [];
    if (!same.includes(draft.id)) same.push(draft.id);
    this.#byHeader.set(key, same);
  }

  /** Enters a message, as a new post or into the one it is a copy of. */
  add(message: Draft): { id: string; as: Collected } {
    const draft = this.#withOwnMessageId(message);
    const found = this.#find(draft);
    if (found) {
      const as = found.reconstructedFrom
        ? 'replaced'
        : this.touched.has(found.id) || !hasSource(found, draft)
          ? 'merged'
          : 'again';
      this.enter(merge(found, draft));
      this.touched.add(found.id);
      return { id: found.id, as };
    }
    const id = mintPostId({ ...draft, subject: parseSubject(draft.subject).base }, (candidate) =>
      this.drafts.has(candidate),
    );
    this.enter({ ...draft, id });
    this.touched.add(id);
    return { id, as: 'new' };
  }

  /** The reconstructed post that an attribution or a Message-ID stands for. @param except Ids that are others' already. */
  findReconstructed(
    wanted: Pick<Draft, 'messageId' | 'date' | 'author' | 'subject'>,
    except?: ReadonlySet<string>,
  ): Draft | undefined {
    const byId = wanted.messageId === undefined ? undefined : this.#byMessageId.get(wanted.messageId);
    const candidates = [byId, ...(this.#byHeader.get(headerKey(wanted)) ?? [])];
    for (const id of candidates) {
      const draft = id === undefined ? undefined : this.drafts.get(id);
      if (draft?.reconstructedFrom && !except?.has(draft.id) && compatible(draft, wanted)) return draft;
    }
    return undefined;
  }

  /** The message, without its Message-ID where that is another post's: senders have used one twice. */
  #withOwnMessageId(message: Draft): Draft {
    const owner = this.#owner(message.messageId);
    if (!owner || owner.reconstructedFrom || this.#isCopy(owner, message)) return message;
    const defect = `Message-ID <${message.messageId}> is that of another post`;
    return { ...message, messageId: undefined, defects: [...message.defects, defect] };
  }

  #owner(messageId: string | undefined): Draft | undefined {
    return messageId === undefined ? undefined : this.drafts.get(this.#byMessageId.get(messageId) ?? '');
  }

  #find(draft: Draft): Draft | undefined {
    // The very bytes that an entry was read from are that entry's, whatever it has become since.
    const [source] = draft.sources;
    const known = this.drafts.get(this.#bySource.get(source?.sha256 ?? '') ?? '');
    if (known && compatible(known, draft)) return known;
    const owner = this.#owner(draft.messageId);
    if (owner) return owner;
    for (const id of this.#byHeader.get(headerKey(draft)) ?? []) {
      const candidate = this.drafts.get(id);
      if (candidate && compatible(candidate, draft) && this.#sameText(candidate, draft)) return candidate;
    }
    return this.#findReconstructedOfDay(draft);
  }

  /** The one reconstructed post of an author, day and subject whose words this message has: attribution lines often lack a zone. */
  #findReconstructedOfDay(draft: Draft): Draft | undefined {
    if (draft.date === undefined) return undefined;
    const noon = Date.parse(`${draft.date.slice(0, 10)}T12:00:00Z`);
    const days = [-1, 0, 1].map((day) => new Date(noon + day * 86_400_000).toISOString().slice(0, 10));
    const found = days
      .flatMap((date) => this.#byHeader.get(headerKey({ ...draft, date })) ?? [])
      .map((id) => this.drafts.get(id))
      .filter((one) => one?.reconstructedFrom && compatible(one, draft) && this.#quotes(one, draft));
    return found.length === 1 ? found[0] : undefined;
  }

  /** True where every paragraph of a reconstructed post is in a post's text. */
  #quotes(reconstructed: Draft, post: Draft): boolean {
    const words = ` ${wordsOf(this.#textOf(post)).join(' ')} `;
    const paragraphs = this.#textOf(reconstructed).split(/\n\s*\n/);
    return paragraphs.every(
      (paragraph) => words.includes(` ${wordsOf(paragraph).join(' ')} `) || wordsOf(paragraph).length === 0,
    );
  }

  #isCopy(a: Draft, b: Draft): boolean {
    return hasSource(a, b) || (a.author === b.author && a.date === b.date) || this.#sameText(a, b);
  }

  /** Equal words, or one's within the other's: archives add footers, and quotations leave out. */
  #sameText(a: Draft, b: Draft): boolean {
    if (a.reconstructedFrom || b.reconstructedFrom || hasSource(a, b)) return true;
    const one = wordsOf(this.#textOf(a)).join(' ');
    const other = wordsOf(this.#textOf(b)).join(' ');
    return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)));
  }
}

function compatible(a: Pick<Draft, 'messageId'>, b: Pick<Draft, 'messageId'>): boolean {
  return a.messageId === undefined || b.messageId === undefined || a.messageId === b.messageId;
}

function headerKey(draft: Pick<Draft, 'date' | 'author' | 'subject'>): string {
  return [draft.date ?? '', draft.author, parseSubject(draft.subject).base.toLowerCase()].join('\n');
}

function hasSource(a: Draft, b: Draft): boolean {
  return a.sources.some((source) => b.sources.some((other) => other.sha256 === source.sha256));
}

/** One post from two copies: header and text of the better source, lists and sources of both. */
function merge(old: Draft, fresh: Draft): Draft {
  const isFirstSource = old.sources[0] !== undefined && old.sources[0].sha256 === fresh.sources[0]?.sha256;
  const better = rankOf(fresh) > rankOf(old) || (isFirstSource && rankOf(fresh) === rankOf(old));
  const [lead, other] = better ? [fresh, old] : [old, fresh];
  return {
    ...lead,
    id: old.id,
    file: old.file,
    // An author's identity, once recorded, is the curator's to change.
    author: old.reconstructedFrom ? fresh.author : lead.author,
    messageId: lead.messageId ?? other.messageId,
    date: lead.date ?? other.date,
    zone: lead.zone ?? other.zone,
    parent: lead.inReplyTo.length + lead.references.length > 0 ? undefined : (lead.parent ?? other.parent),
    attachments: isFirstSource ? lead.attachments : mergedAttachments(lead.attachments, other.attachments),
    lists: unique([...old.lists, ...fresh.lists]),
    sources: uniqueSources(
      better && !isFirstSource ? [...fresh.sources, ...old.sources] : [...old.sources, ...fresh.sources],
    ),
    reconstructedFrom: undefined,
    text: better ? fresh.text : old.text,
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The same bytes are one source, under the name they were first read by. */
function uniqueSources(sources: Draft['sources']): Draft['sources'] {
  return sources.filter(
    ({ sha256 }, index) => sources.findIndex((source) => source.sha256 === sha256) === index,
  );
}
