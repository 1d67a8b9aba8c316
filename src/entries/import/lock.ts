import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { readSettings } from '../settings/index.ts';
import { isAlive } from './is-alive.ts';
import { sweep } from './write-file.ts';

/** Another import holds the content folder. */
export class LockedError extends Error {}

/**
 * Keeps two writers of one content folder apart. A lock whose process is gone is taken over.
 * @returns what gives the lock back.
 * @throws LockedError while another import runs; FormatError where the folder is of a format that this code does not know.
 */
export function lock(contentDir: string): () => void {
  readSettings(contentDir);
  const folder = join(contentDir, CACHE_FOLDER);
  const file = join(folder, 'import.lock');
  mkdirSync(folder, { recursive: true });
  // Written first and linked into place: nobody meets a lock that does not say whose it is.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    const unlock = take(file, own, contentDir);
    sweep(contentDir);
    return unlock;
  } finally {
    rmSync(own, { force: true });
  }
}

function take(file: string, own: string, contentDir: string): () => void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      linkSync(own, file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readIfThere(file));
      if (holder > 0 && holder !== process.pid && isAlive(holder)) {
        throw new LockedError(
          `another import (process ${holder}) is writing to ${contentDir}; wait for it to end, or remove ${file} if it is none`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new LockedError(`${file} comes back as soon as it is removed: another import runs`);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
