import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../../disk/index.ts';
import { CACHE, dropOldCaches } from './caches.ts';
import { noteWritten, requireReplaceable } from './out-folder.ts';
import { namesIn } from './project.ts';

/**
 * The path of a folder for this process to build a site in. Also removes the folders of builds that were killed, and the caches of sites that are no
 * longer built.
 */
export function buildingFolder(project: string, name: string): string {
  const building = join(project, CACHE, 'building');
  for (const folder of namesIn(building)) {
    if (!isAlive(Number(folder.split('-').at(-1))))
      rmSync(join(building, folder), { recursive: true, force: true });
  }
  dropOldCaches(project);
  return join(building, `${name}-${process.pid}`);
}

/** Removes the folder that a site was built in. If this fails, the next build removes it. */
export async function dropBuilding(building: string): Promise<void> {
  await rm(building, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Moves a completely built site to its output folder. The old site stays until then.
 * @throws OutFolderError if the output folder must not be replaced: see `requireReplaceable`.
 */
export async function putInPlace(built: string, out: string, content?: string): Promise<void> {
  noteWritten(built);
  requireReplaceable(out, content);
  const next = join(dirname(out), `.${basename(out)}.parley-next`);
  const old = join(dirname(out), `.${basename(out)}.parley-old`);
  for (const left of [next, old]) await rm(left, { recursive: true, force: true });
  await mkdir(dirname(out), { recursive: true });
  try {
    await move(built, next);
  } catch (error) {
    // If the disk is full, the incomplete copy must not stay on it.
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(out)) await rename(out, old);
  await rename(next, out);
  // Synchronous, which takes two thirds of the time for many files.
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder: renames it, or copies it if the target is on another file system. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true, force: true });
  }
}
