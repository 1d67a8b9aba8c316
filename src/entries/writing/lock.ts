import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, sweep } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { requireFolder } from '../content-folder.ts';
import { readSettings } from '../settings/index.ts';
import { finishTogether } from './write-together.ts';

/**
 * Finishes what a command that was killed had begun to write, for one that reads before it writes.
 * @throws as `lock`; ContentFolderError where there is no such folder
 */
export function finishCutShort(contentDir: string): void {
  requireFolder(contentDir);
  lock(contentDir)();
}

/**
 * Keeps two writers of one content folder apart, finishes what one that was killed had begun to put in place, and removes what it left half written, here
 * and among the temporary files of the machine.
 * @returns what gives the lock back.
 * @throws LockedError while another command writes; FormatError where the folder is of a format that this code does not know.
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
