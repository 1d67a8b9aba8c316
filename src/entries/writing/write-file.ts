import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFile, writtenLikeFile } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';

/** Files that people edit and check out. Of attachments every byte counts. */
const OF_PEOPLE = /\.(?:mdx|yaml|jsonl)$/;

/** A text with the line ends of the file that it replaces, for files that people edit. */
export function asWritten(file: string, text: string, path: string): string {
  return OF_PEOPLE.test(file) ? writtenLikeFile(text, path) : text;
}

/**
 * Writes a file of the content folder atomically, through the cache folder, so that no reader sees an incomplete file.
 *
 * @param lasting Whether it must survive a power loss once this returns; callers that write many files sync them at the end.
 */
export function writeWhole(contentDir: string, file: string, text: string, lasting = true): void {
  const path = join(contentDir, file);
  const bytes = asWritten(file, text, path);
  const staging = join(contentDir, CACHE_FOLDER);
  try {
    writeFile(path, bytes, { lasting, staging });
  } catch (error) {
    // Most folders exist.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staging, { recursive: true });
    writeFile(path, bytes, { lasting, staging });
  }
}

/** Moves a file of the content folder to another of its folders, as it is. */
export function moveWhole(contentDir: string, from: string, to: string): void {
  mkdirSync(dirname(join(contentDir, to)), { recursive: true });
  moveFile(join(contentDir, from), join(contentDir, to));
}

/** Moves a file or a link, even to another file system. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
}
