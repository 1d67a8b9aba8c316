import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { named } from './fault.ts';

/** From so many files on, all of a file system is written out at once where the system can: an fsync for each takes ten times as long. */
const MANY = 24;

/** Files synced at once, where each is. */
const AT_ONCE = 64;

/** What is said of a file that is gone, and by a file system that knows no fsync for such a file. */
const NOTHING = new Set(['ENOENT', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR', 'EACCES', 'EBADF']);

/**
 * Returns once files, and their names, are on the disk for good: they outlast a loss of power (fsync(2)). Files that are gone by now are
 * passed over. @throws where the disk could not take them.
 */
export function settle(paths: readonly string[]): void {
  if (paths.length >= MANY && syncFileSystems(paths)) return;
  for (const path of paths) sync(path, 'r+');
  for (const folder of foldersOf(paths)) sync(folder, 'r');
}

/** The same for thousands of files: where the system knows nothing better, many at once. */
export async function settleMany(paths: readonly string[]): Promise<void> {
  if (paths.length >= MANY && syncFileSystems(paths)) return;
  const rest = paths.values();
  const turn = async () => {
    for (const path of rest) await syncLater(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
  for (const folder of foldersOf(paths)) sync(folder, 'r');
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => dirname(path)));
}

/**
 * Writes out the file systems that hold these (sync(1) -f, which is syncfs(2)): folders may be links to others, and a second time takes no time. False where there is
 * no such program, or it could not.
 */
function syncFileSystems(paths: readonly string[]): boolean {
  if (process.platform !== 'linux') return false;
  const devices = new Map<number, string>();
  for (const folder of foldersOf(paths)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats) devices.set(stats.dev, folder);
  }
  return spawnSync('sync', ['-f', '--', ...devices.values()], { stdio: 'ignore' }).status === 0;
}

function sync(path: string, flags: string): void {
  try {
    const file = openSync(path, flags);
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isNothing(error)) throw named(path, error);
  }
}

async function syncLater(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isNothing(error)) throw named(path, error);
  }
}

/** Whether there is nothing to wait for: the file is gone, or its file system knows no fsync for it. */
function isNothing(error: unknown): boolean {
  return NOTHING.has((error as NodeJS.ErrnoException).code ?? '');
}
