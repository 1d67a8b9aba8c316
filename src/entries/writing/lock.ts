import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, sweep } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { requireFolder } from '../content-folder.ts';
import { readSettings } from '../settings/index.ts';
import { finishTogether } from './write-together.ts';

/**
 * Finishes the writing that a killed command began, for a command that reads before it writes.
 *
 * @throws as `lock`; ContentFolderError if the folder does not exist
 */
export function finishCutShort(contentDir: string): void {
  requireFolder(contentDir);
  lock(contentDir)();
}

/**
 * Locks a content folder against other writers, finishes the writing that a killed command began, and deletes its temporary files, here and
 * in the machine's temporary folder.
 *
 * @returns a function that releases the lock.
 * @throws LockedError while another command writes; FormatError if the folder has a format that this code does not know.
 */
export function lock(contentDir: string): () => void {
  readSettings(contentDir);
  const folder = join(contentDir, CACHE_FOLDER);
  const unlock = lockFolder(folder, contentDir);
  try {
    finishTogether(contentDir);
    for (const place of [folder, tmpdir()]) sweep(place);
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}
