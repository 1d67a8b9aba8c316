import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from '../cache-folder.ts';

/** How the name of a file that is not whole yet ends. */
export const TEMPORARY = '.tmp';

/**
 * Writes a file of the content folder whole: under another name first, in the folder of what may be deleted, then renamed
 * into place, so that no reader and no crash meets half of it.
 */
export function writeWhole(contentDir: string, file: string, text: string): void {
  const path = join(contentDir, file);
  const temporary = join(contentDir, CACHE_FOLDER, `${file.replaceAll('/', '+')}.${process.pid}${TEMPORARY}`);
  const write = () => {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  };
  try {
    try {
      write();
    } catch (error) {
      // Most folders are there.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(path), { recursive: true });
      mkdirSync(dirname(temporary), { recursive: true });
      write();
    }
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes what a run that was killed left half written. Only under the lock. */
export function sweep(contentDir: string): void {
  const folder = join(contentDir, CACHE_FOLDER);
  for (const name of readdirSync(folder))
    if (name.endsWith(TEMPORARY)) rmSync(join(folder, name), { force: true });
}
