import type { Conflict } from '../schemas/index.ts';
import { mergedAttachments } from './attachments.ts';
import { bareSubject } from './bare-subject.ts';
import type { Draft, DraftSource } from './draft.ts';
import type { Likeness } from './same-text.ts';

/**
 * A post as newer code reads the source that its text came from: text and header are those of the new reading. Of a page
 * that has no Message-ID it is the text alone, once a mail has added its header.
 */
export function reread(old: Draft, fresh: Draft): Draft {
  const own = old.messageId ?? old.claims;
  const header = own !== undefined && fresh.messageId === undefined ? old : fresh;
  return {
    ...header,
    id: old.id,
    file: old.file,
    messageId: own === fresh.messageId || header === old ? old.messageId : fresh.messageId,
    claims: own === fresh.messageId || header === old ? old.claims : undefined,
    date: header.date ?? old.date,
    zone: header.zone ?? old.zone,
    // Where several posts claim its parent's Message-ID, the parent is settled anew.
    parent: header.inReplyTo.length + header.references.length > 0 ? undefined : old.parent,
    lists: unique([...old.lists, ...fresh.lists]),
    sources: old.sources,
    attachments: fresh.attachments,
    defects: fresh.defects,
    conflicts: old.conflicts,
    pinned: old.pinned,
    reconstructedFrom: undefined,
    text: fresh.text,
  };
}

/**
 * A post with what another source of it adds: lists, the source itself, header facts that it had not. What it had stays, its text
 * above all; what the source says otherwise becomes a conflict. A text that no entry has yet, and that the source has longer, is
 * taken from there.
 */
export function addSource(old: Draft, fresh: Draft, likeness: Likeness): Draft {
  const takesText = likeness.longer && old.file === undefined;
  const lead = takesText ? fresh : old;
  const named = old.inReplyTo.length + old.references.length > 0;
  const header = named ? old : fresh;
  const isNamed = header.inReplyTo.length + header.references.length > 0;
  const file = fresh.sources[0]?.file ?? '';
  const adds = takesText ? '' : likeness.adds;
  return {
    ...old,
    messageId: old.messageId ?? (old.claims === undefined ? fresh.messageId : undefined),
    date: old.date ?? fresh.date,
    zone: old.zone ?? fresh.zone,
    subject: fuller(old, fresh),
    inReplyTo: header.inReplyTo,
    references: header.references,
    parent: isNamed && !named ? undefined : old.parent,
    attributed: isNamed ? false : old.attributed,
    lists: unique([...old.lists, ...fresh.lists]),
    attachments: takesAttachments(old, fresh)
      ? mergedAttachments(lead.attachments, fresh.attachments)
      : old.attachments,
    defects: lead.defects,
    sources: withSource(old.sources, fresh.sources, adds, takesText),
    conflicts: [
      ...old.conflicts.filter((one) => !('source' in one) || one.source !== file),
      ...claimsOf(old, fresh, file),
      ...(likeness.longer && !takesText
        ? [{ about: 'text' as const, source: file, says: likeness.adds }]
        : []),
    ],
    text: takesText ? fresh.text : old.text,
  };
}

/** Posts that quote a post otherwise and are named beside it. */
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

/** What comes with another copy is taken unless a curator wrote to the post, as of a page that never had it. */
function takesAttachments(old: Draft, fresh: Draft): boolean {
  return old.pinned === undefined || (old.messageId === undefined && fresh.messageId !== undefined);
}

/** The subject; that of the mail itself where it is the same with the "Re:" that a page of an archive lacks. */
function fuller(old: Draft, fresh: Draft): string {
  const isPage = old.messageId === undefined && fresh.messageId !== undefined;
  const isSame = bareSubject(old.subject) === bareSubject(fresh.subject);
  return old.subject === '' || (isPage && isSame) ? fresh.subject : old.subject;
}

/** What a source says of the header otherwise than the post has it. */
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
  const own = fresh.map(({ file, sha256, digest }) => {
    const known = old.find((source) => source.sha256 === sha256);
    const within = digest === undefined ? {} : { digest };
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
