import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { named } from './fault.ts';

/** From this many files on, whole file systems are synced if possible: an fsync for each file takes ten times as long. */
const MANY = 24;

/** Number of files synced concurrently, if one by one. */
const AT_ONCE = 64;

/** Errors that are ignored: the file is gone, or its file system has no fsync for it. */
const NOTHING = new Set(['ENOENT', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR', 'EACCES', 'EBADF']);

/**
 * Syncs files and their names to disk, so that they survive a power loss (fsync(2)). Files that no longer exist are skipped.
 *
 * @throws if the disk cannot write them.
 */
export function settle(paths: readonly string[]): void {
  if (paths.length >= MANY && syncFileSystems(paths)) return;
  for (const path of paths) sync(path, 'r+');
  for (const folder of foldersOf(paths)) sync(folder, 'r');
}

/** The same for thousands of files: many at once, unless the whole file system can be synced. */
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
 * Syncs the file systems of these paths (sync(1) -f, which is syncfs(2)); folders may be links to others, and syncing twice takes no time.
 * False if there is no such program, or it failed.
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

/** Whether an error can be ignored: the file is gone, or its file system has no fsync for it. */
function isNothing(error: unknown): boolean {
  return NOTHING.has((error as NodeJS.ErrnoException).code ?? '');
}
