import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import { FrontmatterError, moveWhole, writeWhole } from '../entries/index.ts';
import { segmentLines, unpackLines } from '../segments/index.ts';
import { reasonOf } from './attempt.ts';
import type { Draft } from './draft.ts';
import { postFile } from './post-file.ts';
import { readSpooled } from './spool.ts';
import { removeForsaken, type WrittenFile, writeAttachments } from './write-attachments.ts';

/** A post to be written. */
export interface WriteJob {
  readonly draft: Draft;
  readonly thread: string;
  /** Slugs of threads that it keeps. */
  readonly slugs: readonly string[];
  /** The packed segments of its text, if it was segmented already. */
  readonly segments?: Uint8Array | undefined;
  /** Debate to set where the entry names none. */
  readonly debate: string | undefined;
}

/** Where posts are written, and whether. */
export interface WritePlace {
  readonly contentDir: string;
  /** The spool's file, open. */
  readonly spool: number;
  readonly dryRun: boolean;
}

/** What became of a post's file. */
export type Written = {
  readonly id: string;
  readonly file: string;
  /** The files kept beside it that were written. */
  readonly attached: readonly WrittenFile[];
} & (
  | { readonly change: 'new' | 'changed' | 'unchanged' }
  | { readonly change: 'skipped'; readonly reason: string }
);

/** Writes one post's file, whole, where that changes it. */
export function writePost(
  { draft, thread, slugs, segments, debate }: WriteJob,
  { contentDir, spool, dryRun }: WritePlace,
): Written {
  const file = draft.file ?? `posts/${draft.id}.mdx`;
  const path = join(contentDir, draft.movedFrom ?? file);
  const before = existsSync(path) ? readText(path) : undefined;
  const attached: WrittenFile[] = [];
  const linesOf = (text: string) => (segments ? unpackLines(text, segments) : segmentLines(text));
  try {
    const after = postFile({
      draft,
      thread,
      slugs,
      text: draft.text ? readSpooled(spool, draft.text) : undefined,
      linesOf,
      debate,
      before,
    });
    // Written before the post, so that an import that is killed leaves no post that names a missing file.
    for (const file of writeAttachments(draft, { contentDir, spool, dryRun })) attached.push(file);
    if (after === before) return { id: draft.id, file, attached, change: 'unchanged' };
    if (!dryRun) {
      // Moved first: an import that is killed leaves one entry of the post, which the next fills in.
      if (draft.movedFrom !== undefined) moveWhole(contentDir, draft.movedFrom, file);
      writeWhole(contentDir, file, after, false);
      if (before !== undefined) removeForsaken(before, draft, contentDir);
    }
    return { id: draft.id, file, attached, change: before === undefined ? 'new' : 'changed' };
  } catch (error) {
    const reason = error instanceof FrontmatterError ? error.message : reasonOf(error);
    return { id: draft.id, file, attached, change: 'skipped', reason };
  }
}
