import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFile } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';

/**
 * Writes a file of the content folder whole, by way of the folder of what may be deleted, so that no reader of the content folder meets what is
 * not whole.
 * @param lasting Whether it must outlast a loss of power once this returns; who writes many files settles them all at the end.
 */
export function writeWhole(contentDir: string, file: string, text: string, lasting = true): void {
  const path = join(contentDir, file);
  const staging = join(contentDir, CACHE_FOLDER);
  try {
    writeFile(path, text, { lasting, staging });
  } catch (error) {
    // Most folders are there.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staging, { recursive: true });
    writeFile(path, text, { lasting, staging });
  }
}
