import { type Conflict, cardOf, type Post } from '../entries/index.ts';
import type { Message, Source } from '../mail/index.ts';
import type { Line } from '../segments/index.ts';
import { type Card, leadingAttribution, parseSeries, parseSubject, type Series } from '../threads/index.ts';
import { type ApartPost, apartOf } from './apart.ts';
import type { DraftAttachment } from './attachments.ts';
import type { SpooledText } from './spool.ts';

/** A source of a post, and what its copy says beyond the text (a list's footer). */
export type DraftSource = Source & { readonly adds?: string | undefined };

/** A post as the import knows it: its header. Its text is in the spool, or in its entry. */
export interface Draft {
  readonly id: string;
  readonly messageId: string | undefined;
  /** Message-ID of its header, where another post has that one. */
  readonly claims: string | undefined;
  readonly date: string | undefined;
  readonly zone: string | undefined;
  /** Person id. */
  readonly author: string;
  /** The robot that sent it in the author's name. */
  readonly sentBy?: string | undefined;
  /** The mark of the address that only its display name ties to its author. */
  readonly byName?: string | undefined;
  readonly subject: string;
  readonly lists: readonly string[];
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Ids of both fields that may not be Message-IDs: they count only if the archive has them. Removed once the parent is settled. */
  readonly doubtfulIds?: readonly string[] | undefined;
  readonly parent: string | undefined;
  /** That of the text first. */
  readonly sources: readonly DraftSource[];
  readonly attachments: readonly DraftAttachment[];
  readonly defects: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** The words that a curator's arguments rest on. Undefined if no curator wrote anything in the entry. */
  readonly pinned: readonly string[] | undefined;
  readonly attributed: boolean;
  readonly reconstructedFrom: readonly string[] | undefined;
  /** Of a post whose words are not here. */
  readonly apart?: ApartPost | undefined;
  /** Whether it stood apart before this import, which brought its words. */
  readonly isFilled?: boolean | undefined;
  /** Whether arguments of its entry stand without their words, though its text is here: an import that was to fill them in was interrupted, or did not find them. */
  readonly lacksWords?: boolean | undefined;
  /** Path of the entry of a pack that it was read from, which its own takes the place of. */
  readonly movedFrom?: string | undefined;
  /** Where its text is, if the import brought it; otherwise it is in the entry's body. */
  readonly text: SpooledText | undefined;
  /** Path of its entry from the content folder, where it has one. */
  readonly file: string | undefined;
}

/**
 * A message just read, as a draft that has no id, author and lists yet: these are known when all are read.
 * @param linesOf The lines of its text, which are asked for only where they matter.
 */
export function draftOf(
  message: Message,
  text: SpooledText,
  linesOf: () => readonly Line[],
  attachments: readonly DraftAttachment[] = [],
): Draft {
  return {
    id: '',
    messageId: message.messageId,
    claims: undefined,
    date: message.date,
    zone: message.zone,
    author: '',
    sentBy: message.sentBy,
    subject: message.subject,
    lists: [],
    inReplyTo: message.inReplyTo,
    references: message.references,
    doubtfulIds: message.doubtfulIds,
    parent: undefined,
    sources: [message.source],
    attachments,
    defects: message.defects,
    conflicts: [],
    pinned: undefined,
    // Needed only where no header names a parent.
    attributed: message.inReplyTo.length + message.references.length === 0 && hasAttribution(linesOf()),
    reconstructedFrom: undefined,
    text,
    file: undefined,
  };
}

/** Whether an attribution line says whom the author answers. */
export function hasAttribution(lines: readonly Line[]): boolean {
  return leadingAttribution(lines) !== undefined;
}

/** An entry that is there already, as a draft. */
export function draftOfEntry(post: Post, file: string, attributed: boolean): Draft {
  return {
    id: post.id,
    messageId: post.messageId,
    claims: post.claims,
    date: post.date,
    zone: post.zone,
    author: post.from,
    sentBy: post.sentBy,
    byName: post.byName,
    subject: post.subject,
    lists: post.lists,
    inReplyTo: post.inReplyTo === undefined ? [] : [post.inReplyTo],
    references: post.references,
    parent: post.parent,
    sources: post.sources,
    attachments: post.attachments,
    defects: post.defects,
    conflicts: post.conflicts,
    pinned: pinnedBy(post),
    attributed,
    reconstructedFrom: post.reconstructed?.from,
    apart: apartOf(post),
    lacksWords: post.apart === undefined && post.arguments.some((argument) => argument.sha256 !== undefined),
    text: undefined,
    file,
  };
}

function pinnedBy({ debate, positions, note, ...post }: Post): string[] | undefined {
  const isCurated =
    debate !== undefined || positions.length > 0 || note !== undefined || post.arguments.length > 0;
  return isCurated ? post.arguments.flatMap(({ exact }) => exact ?? []) : undefined;
}

/** A draft as the threads room knows it. */
export function cardOfDraft(draft: Draft): Card {
  return cardOf({ ...draft, reconstructed: draft.reconstructedFrom !== undefined });
}

/** A patch's place in its series. A reply to a patch has none: its subject or an attribution line tells, or that it is known by quotations alone. */
export function seriesOf(
  { subject, reconstructedFrom }: Draft,
  linesOf: () => readonly Line[],
): Series | undefined {
  if (reconstructedFrom || parseSubject(subject).isReply) return undefined;
  const series = parseSeries(subject);
  return series && leadingAttribution(linesOf()) === undefined ? series : undefined;
}
