import { type PostAttachment, sha256 } from '../entries/index.ts';
import type { Attachment } from '../mail/index.ts';
import type { Spool, SpooledText } from './spool.ts';

/** An attachment of a post, as its entry names it. Its text is in the spool, or in its file. */
export type DraftAttachment = PostAttachment & { readonly text?: SpooledText };

/** The attachments of a message just read, their texts in the spool. They have no files yet: a file's path needs the id of its post. */
export function draftAttachments(
  attachments: readonly Attachment[],
  redacted: (text: string) => string,
  redactedName: (name: string) => string,
  spool: Spool,
): DraftAttachment[] {
  return attachments.map(({ text, ...given }) => {
    const about = { ...given, name: redactedName(given.name) };
    if (text === undefined) return about;
    const kept = redacted(text);
    return { ...about, sha256: sha256(kept), text: spool.put(kept) };
  });
}

/** What an entry says of an attachment. */
export function named({ name, type, bytes, file, sha256, leftOut }: DraftAttachment): PostAttachment {
  return {
    name,
    type,
    bytes,
    ...(file === undefined ? {} : { file, sha256 }),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

/** The attachments of two copies of a post: those of the one whose text counts, and what the other has beside them. */
export function mergedAttachments(
  lead: readonly DraftAttachment[],
  other: readonly DraftAttachment[],
): readonly DraftAttachment[] {
  const beside = other.filter(
    (one) =>
      !lead.some(({ name, sha256 }) => name === one.name || (sha256 !== undefined && sha256 === one.sha256)),
  );
  return beside.length === 0 ? lead : [...lead, ...beside];
}
