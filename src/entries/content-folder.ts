import { statSync } from 'node:fs';
import { Refusal } from '../disk/index.ts';
import type { Problem } from './entry.ts';
import { entryFiles } from './entry-files.ts';
import { COLLECTIONS, type Collection } from './schemas/collections.ts';

/** A content folder that is not there, is a file, or holds nothing to read. The message says what to do. */
export class ContentFolderError extends Refusal {
  /** The same for a report of problems. */
  get problem(): Problem {
    return { code: 'no-content', file: '.', line: 1, message: this.message };
  }
}

/**
 * Whoever reads a knowledge base asks first whether there is one: what is made of nothing would look well.
 * @throws ContentFolderError where the folder is not there, is no folder or holds no entry.
 */
export function requireEntries(contentDir: string): void {
  requireFolder(contentDir);
  if (!holdsEntries(contentDir))
    throw new ContentFolderError(
      `${contentDir} holds no entry (${COLLECTIONS.join(', ')}, each a folder of .mdx files): name another folder by --content, or import posts into this one`,
    );
}

/** Whether a folder is there and holds an entry. */
export function holdsEntries(contentDir: string): boolean {
  const isThere = statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere && COLLECTIONS.some((collection) => hasFiles(contentDir, collection));
}

/** A folder that cannot be read has what is told by name when it is. */
function hasFiles(contentDir: string, collection: Collection): boolean {
  try {
    return entryFiles(contentDir, collection).length > 0;
  } catch {
    return true;
  }
}

/** The same of a folder that posts are imported into first. @throws ContentFolderError where it is not there or is no folder. */
export function requireFolder(contentDir: string): void {
  if (!isFolder(contentDir))
    throw new ContentFolderError(
      `there is no content folder ${contentDir}: name one by --content, or make it by an import of posts`,
    );
}

/** Whether there is a folder; false where there is nothing yet. @throws ContentFolderError where there is something else. */
export function isFolder(contentDir: string): boolean {
  const stats = statSync(contentDir, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return stats !== undefined;
  throw new ContentFolderError(`${contentDir} is no folder: a content folder is meant by --content`);
}
