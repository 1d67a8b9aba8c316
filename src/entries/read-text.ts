import { join } from 'node:path';
import { readExact } from '../disk/index.ts';

/** The text of a file of the content folder; undefined if it does not exist. */
export function textOfFile(contentDir: string, file: string): string | undefined {
  try {
    return readExact(join(contentDir, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
