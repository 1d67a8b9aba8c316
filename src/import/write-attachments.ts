import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntry, sha256, writeWhole } from '../entries/index.ts';
import type { Draft } from './draft.ts';
import { readSpooled } from './spool.ts';
import type { WritePlace } from './write-post.ts';

/** A file that was written or would be. */
export interface WrittenFile {
  /** Path from the content folder. */
  readonly file: string;
  readonly change: 'new' | 'changed';
}

/** Writes what came with a post and is in the spool, each file whole, where that changes it. */
export function writeAttachments(
  { attachments }: Draft,
  { contentDir, spool, dryRun }: WritePlace,
): WrittenFile[] {
  return attachments.flatMap(({ file, text }): WrittenFile[] => {
    if (file === undefined || !text) return [];
    const path = join(contentDir, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const after = readSpooled(spool, text);
    if (before === after) return [];
    if (!dryRun) writeWhole(contentDir, file, after, false);
    return [{ file, change: before === undefined ? 'new' : 'changed' }];
  });
}

/** Removes the files that an entry named before and names no more, unless somebody has changed them since. */
export function removeForsaken(before: string, { attachments }: Draft, contentDir: string): void {
  if (!before.includes('\nattachments:')) return;
  const data = parseEntry(before).data as { attachments?: unknown };
  if (!Array.isArray(data.attachments)) return;
  const named = new Set(attachments.map(({ file }) => file));
  for (const one of data.attachments as { file?: unknown; sha256?: unknown }[]) {
    if (typeof one?.file !== 'string' || !OURS.test(one.file) || named.has(one.file)) continue;
    const path = join(contentDir, one.file);
    if (existsSync(path) && sha256(readFileSync(path, 'utf8')) === one.sha256) rmSync(path);
  }
}

/** Whether an import gave the path. A file of any other path is not the import's to remove. */
const OURS = /^attachments\/[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._+-]*\.txt$/;
