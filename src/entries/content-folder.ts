import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../disk/index.ts';
import type { Problem } from './entry.ts';
import { entryFiles } from './entry-files.ts';
import { COLLECTIONS, type Collection } from './schemas/collections.ts';

/** A content folder that does not exist, is a file, or has no entries. The message says what to do. */
export class ContentFolderError extends Refusal {
  /** The same as a problem. */
  get problem(): Problem {
    return { code: 'no-content', file: '.', line: 1, message: this.message };
  }
}

/**
 * Checks that a folder is a knowledge base. Commands call this first, since results from an empty or missing folder would look valid.
 *
 * @throws ContentFolderError if the folder does not exist, is not a folder or holds no entry.
 */
export function requireEntries(contentDir: string): void {
  requireFolder(contentDir);
  if (holdsEntries(contentDir)) return;
  const inside = join(contentDir, 'content');
  const todo = holdsEntries(inside)
    ? `name ${inside} by --content, which has some`
    : 'name another folder by --content, or import posts into this one';
  throw new ContentFolderError(
    `${contentDir} holds no entry (${COLLECTIONS.join(', ')}, each a folder of .mdx files): ${todo}`,
  );
}

/** Whether a folder exists and holds an entry. */
export function holdsEntries(contentDir: string): boolean {
  const isThere = statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere && COLLECTIONS.some((collection) => hasFiles(contentDir, collection));
}

/** An unreadable folder counts as having files: reading it later reports it by name. */
function hasFiles(contentDir: string, collection: Collection): boolean {
  try {
    return entryFiles(contentDir, collection).length > 0;
  } catch {
    return true;
  }
}

/**
 * The same for a folder that posts are imported into first.
 *
 * @throws ContentFolderError if it does not exist or is not a folder.
 */
export function requireFolder(contentDir: string): void {
  if (!isFolder(contentDir))
    throw new ContentFolderError(
      `there is no content folder ${contentDir}: name one by --content, or make one by init (with an example) or by an import of posts`,
    );
}

/**
 * Whether a folder exists.
 *
 * @throws ContentFolderError if something else has its name.
 */
export function isFolder(contentDir: string): boolean {
  const stats = statSync(contentDir, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return stats !== undefined;
  throw new ContentFolderError(`${contentDir} is no folder: a content folder is meant by --content`);
}
