import type { Conflict } from '../entries/index.ts';
import type { LeftOut, Message } from '../mail/index.ts';
import type { JoinSince } from '../threads/index.ts';
import type { FilledIn } from './fill-in.ts';

/** What an import did, or would do. */
export interface ImportReport {
  /** Messages read from the sources. */
  read: number;
  /** Messages that the choice by date, subject or thread left out. */
  leftOut: number;
  /** Post entries written anew, reconstructed ones not counted. */
  new: number;
  /** Post entries whose file changed. */
  changed: number;
  /** Post entries that were read again, or met, and stayed as they were. */
  unchanged: number;
  /** Messages that were another copy of a post. */
  merged: number;
  /** Reconstructed posts written anew. */
  reconstructed: number;
  /** Reconstructed posts that gave way to the real one. */
  replaced: number;
  /** People entries written anew. */
  people: number;
  /** Posts that have another author now than their entry said: people's ids and names. */
  readonly authors: {
    readonly post: string;
    readonly file: string;
    readonly from: { readonly id: string; readonly name: string };
    readonly to: { readonly id: string; readonly name: string };
  }[];
  /** Files that came with posts and are kept beside them, written anew. */
  attachments: number;
  /** Parts of messages that are not kept; their posts have a defect each. Detached signatures are no loss, and not among them. */
  readonly notKept: {
    /** Message-ID of the post, where it has one, and the source it was read from. */
    readonly messageId?: string;
    readonly file: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
    readonly why: LeftOut;
  }[];
  /** Posts whose headers joined threads that were apart before, with the ids that these had and the one they have now. */
  readonly joined: (JoinSince & { readonly thread: string })[];
  /** What could not be read or written. */
  readonly skipped: { readonly file: string; readonly offset: number; readonly reason: string }[];
  /** What the posts that were read claim otherwise than others, and what was not taken of a source: by entry id. */
  readonly conflicts: ({ readonly id: string } & Conflict)[];
  /** Arguments that stood apart from their words, in posts that came: whether their words were found. */
  readonly filled: FilledIn[];
  /** Paths, from the content folder, of the files that were written or would be. */
  readonly files: { readonly file: string; readonly change: 'new' | 'changed' }[];
}

export function emptyReport(): ImportReport {
  return {
    read: 0,
    leftOut: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    merged: 0,
    reconstructed: 0,
    replaced: 0,
    people: 0,
    authors: [],
    attachments: 0,
    notKept: [],
    joined: [],
    skipped: [],
    conflicts: [],
    filled: [],
    files: [],
  };
}

/** Tells which parts of a message are not kept. */
export function tellLeftOut(report: ImportReport, { messageId, source, attachments }: Message): void {
  for (const { name, type, bytes, leftOut } of attachments) {
    if (leftOut === undefined || leftOut === 'signature') continue;
    const post = messageId === undefined ? {} : { messageId };
    report.notKept.push({ ...post, file: source.file, name, type, bytes, why: leftOut });
  }
}
