import { type Conflict, packOf } from '../entries/index.ts';
import { mergedAttachments } from './attachments.ts';
import { bareSubject } from './bare-subject.ts';
import type { Draft, DraftSource } from './draft.ts';
import type { Likeness } from './same-text.ts';

/**
 * A post as newer code reads the source that its text came from: text and header are those of the new reading. Of a page
 * that has no Message-ID it is the text alone, once a mail has added its header. What other sources added stays.
 */
export function reread(old: Draft, fresh: Draft): Draft {
  const own = old.messageId ?? old.claims;
  const header = isPage(fresh) && !isPage(old) ? old : fresh;
  const isAlone = old.sources.length === 1;
  const names = isAlone || header.inReplyTo.length + header.references.length > 0 ? header : old;
  return {
    ...header,
    subject: isAlone ? header.subject : fuller(header, old),
    inReplyTo: names.inReplyTo,
    references: names.references,
    doubtfulIds: names.doubtfulIds,
    attributed: names.attributed,
    id: old.id,
    file: old.file,
    messageId: own === fresh.messageId || header === old ? old.messageId : fresh.messageId,
    claims: own === fresh.messageId || header === old ? old.claims : undefined,
    date: header.date ?? old.date,
    zone: header.zone ?? old.zone,
    // Where several posts claim its parent's Message-ID, the parent is settled anew.
    parent: names.inReplyTo.length + names.references.length > 0 ? undefined : old.parent,
    lists: unique([...old.lists, ...fresh.lists]),
    sources: withSource(old.sources, fresh.sources, old.sources[0]?.adds ?? '', false),
    attachments: isAlone ? fresh.attachments : mergedAttachments(fresh.attachments, old.attachments),
    defects: fresh.defects,
    conflicts: old.conflicts,
    pinned: old.pinned,
    lacksWords: old.lacksWords,
    reconstructedFrom: undefined,
    text: fresh.text,
  };
}

/**
 * A post with what another source of it adds: lists, the source itself, header facts that it had not. What it had stays, its text
 * above all; what the source says otherwise becomes a conflict. Of a post that no entry has yet, and that the source has longer by
 * the same author, text and header are taken from there, so that they have one source.
 */
export function addSource(old: Draft, fresh: Draft, likeness: Likeness): Draft {
  if (!likeness.longer || old.file !== undefined || old.author !== fresh.author)
    return withAdded(old, fresh, likeness);
  const sources = withSource(old.sources, fresh.sources, '', true);
  if (isPage(fresh) && !isPage(old)) {
    const { text, defects } = fresh;
    const attachments = mergedAttachments(fresh.attachments, old.attachments);
    return { ...withAdded(old, fresh, SAME), text, defects, attachments, sources };
  }
  const { id, claims, conflicts, messageId = claims === undefined ? fresh.messageId : undefined } = old;
  return { ...withAdded({ ...fresh, id, messageId, claims, conflicts }, old, SAME), sources };
}

/** Whether a post was read from a web page of an archive, which gives no Message-ID. */
function isPage({ messageId, claims }: Draft): boolean {
  return (messageId ?? claims) === undefined;
}

const SAME: Likeness = { adds: '', longer: false };

function withAdded(old: Draft, fresh: Draft, likeness: Likeness): Draft {
  const named = old.inReplyTo.length + old.references.length > 0;
  const header = named ? old : fresh;
  const isNamed = header.inReplyTo.length + header.references.length > 0;
  const file = fresh.sources[0]?.file ?? '';
  const post = {
    ...old,
    messageId: old.messageId ?? (old.claims === undefined ? fresh.messageId : undefined),
    date: old.date ?? fresh.date,
    zone: old.zone ?? fresh.zone,
    subject: fuller(old, fresh),
    inReplyTo: header.inReplyTo,
    references: header.references,
    doubtfulIds: header.doubtfulIds,
    parent: isNamed && !named ? undefined : old.parent,
    attributed: isNamed ? false : old.attributed,
    lists: unique([...old.lists, ...fresh.lists]),
    attachments: takesAttachments(old, fresh)
      ? mergedAttachments(old.attachments, fresh.attachments)
      : old.attachments,
    sources: withSource(old.sources, fresh.sources, likeness.adds, false),
  };
  const claims = claimsOf(old, fresh, file);
  if (likeness.longer) claims.push({ about: 'text', source: file, says: likeness.adds });
  return { ...post, conflicts: withClaims(post, claims, file) };
}

/**
 * The conflicts of a post with what a source claims. They replace what that source claimed before; where several sources of the
 * post are in one file, its claims do not tell which made them, and stay as long as the post does not have what they say.
 */
function withClaims(post: Draft, claims: readonly Conflict[], file: string): Conflict[] {
  const isShared = post.sources.filter((source) => source.file === file).length > 1;
  const kept = post.conflicts.filter(
    (one) => !('source' in one) || one.source !== file || (isShared && !isMet(post, one)),
  );
  const key = (one: Conflict) => JSON.stringify(one);
  const known = new Set(kept.map(key));
  return [...kept, ...claims.filter((one) => !known.has(key(one)))];
}

/** Whether the post's header now says what a source claimed. */
function isMet(post: Draft, claim: Conflict): boolean {
  if (!('says' in claim)) return false;
  const { about, says } = claim;
  if (about === 'author') return says === post.author;
  if (about === 'date') return says === post.date;
  return about === 'subject' && bareSubject(says) === bareSubject(post.subject);
}

/** Most posts with other quotations that an entry names. */
const MOST_NAMED = 4;

/**
 * The real post in place of the reconstructed one, whose id and curator's fields it takes over.
 * @param otherwise the posts that quote it with other words or under another name
 */
export function replaceReconstructed(old: Draft, fresh: Draft, otherwise: readonly string[]): Draft {
  const isNamed = fresh.inReplyTo.length + fresh.references.length > 0;
  return {
    ...fresh,
    id: old.id,
    file: old.file,
    messageId: fresh.messageId ?? old.messageId,
    date: fresh.date ?? old.date,
    zone: fresh.zone ?? old.zone,
    parent: isNamed ? undefined : old.parent,
    lists: unique([...old.lists, ...fresh.lists]),
    conflicts: otherwise.slice(0, MOST_NAMED).map((post) => ({ about: 'quotations' as const, post })),
    pinned: old.pinned,
  };
}

/** A post with its words in place of the entry that stood apart from them, whose id and curator's fields it takes over. */
export function inPlaceOfApart(old: Draft, fresh: Draft): Draft {
  const isPacked = packOf(old.file ?? '') !== undefined;
  return {
    ...fresh,
    id: old.id,
    file: isPacked ? `posts/${old.id}.mdx` : old.file,
    movedFrom: isPacked ? old.file : undefined,
    isFilled: true,
    messageId: old.messageId,
    lists: unique([...old.lists, ...fresh.lists]),
    pinned: old.pinned,
  };
}

/** Attachments of another copy are added, but not to a post that a curator annotated, unless that was read from a web page, which has none. */
function takesAttachments(old: Draft, fresh: Draft): boolean {
  return old.pinned === undefined || (isPage(old) && !isPage(fresh));
}

/** The subject; that of the mail itself where it is the same with the "Re:" that a page of an archive lacks. */
function fuller(old: Draft, fresh: Draft): string {
  const isSame = bareSubject(old.subject) === bareSubject(fresh.subject);
  return old.subject === '' || (isPage(old) && !isPage(fresh) && isSame) ? fresh.subject : old.subject;
}

/** The header fields in which a source differs from the post. */
function claimsOf(old: Draft, fresh: Draft, source: string): Conflict[] {
  const claims: Conflict[] = [];
  if (old.author !== fresh.author) claims.push({ about: 'author', source, says: fresh.author });
  if (old.date !== undefined && fresh.date !== undefined && old.date !== fresh.date)
    claims.push({ about: 'date', source, says: fresh.date });
  if (old.subject !== '' && fresh.subject !== '' && bareSubject(old.subject) !== bareSubject(fresh.subject))
    claims.push({ about: 'subject', source, says: fresh.subject });
  for (const { name, sha256 } of fresh.attachments) {
    const known = old.attachments.find((one) => one.name === name);
    const isOther = known ? known.sha256 !== sha256 : !takesAttachments(old, fresh);
    if (isOther) claims.push({ about: 'attachment', source, says: name || '(no name)' });
  }
  return claims;
}

function withSource(
  old: readonly DraftSource[],
  fresh: readonly DraftSource[],
  adds: string,
  first: boolean,
): DraftSource[] {
  const own = fresh.map(({ file, sha256, digest, wrapper }) => {
    const known = old.find((source) => source.sha256 === sha256);
    const within = {
      ...(digest === undefined ? {} : { digest }),
      ...(wrapper === undefined ? {} : { wrapper }),
    };
    return { file: known?.file ?? file, sha256, ...within, ...(adds === '' ? {} : { adds }) };
  });
  const others = old.filter(({ sha256 }) => !own.some((source) => source.sha256 === sha256));
  if (first) return [...own, ...others];
  return old
    .map((source) => own.find(({ sha256 }) => sha256 === source.sha256) ?? source)
    .concat(own.filter(({ sha256 }) => !old.some((source) => source.sha256 === sha256)));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
