import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFile, writtenLikeFile } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';

/** Files that people write and check out. Of attachments every byte counts. */
const OF_PEOPLE = /\.(?:mdx|yaml|jsonl)$/;

/** A text with the line ends of the file that it replaces, where people write such files. */
export function asWritten(file: string, text: string, path: string): string {
  return OF_PEOPLE.test(file) ? writtenLikeFile(text, path) : text;
}

/**
 * Writes a file of the content folder whole, by way of the folder of what may be deleted, so that no reader of the content folder meets what is
 * not whole.
 * @param lasting Whether it must outlast a loss of power once this returns; who writes many files settles them all at the end.
 */
export function writeWhole(contentDir: string, file: string, text: string, lasting = true): void {
  const path = join(contentDir, file);
  const bytes = asWritten(file, text, path);
  const staging = join(contentDir, CACHE_FOLDER);
  try {
    writeFile(path, bytes, { lasting, staging });
  } catch (error) {
    // Most folders are there.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staging, { recursive: true });
    writeFile(path, bytes, { lasting, staging });
  }
}
