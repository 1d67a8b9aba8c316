import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** From so many files on, all of a file system is written out at once where the system can: an fsync for each takes ten times as long. */
const MANY = 24;

/** What a file system says that knows no fsync for such a file; there is nothing to wait for then. */
const NOT_KNOWN = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR', 'EACCES', 'EBADF']);

/**
 * Returns once files, and their names, are on the disk for good: they outlast a loss of power (fsync(2)). Files that are gone by now are
 * passed over. @throws where the disk could not take them.
 */
export function settle(paths: readonly string[]): void {
  const [first] = paths;
  if (first === undefined) return;
  if (paths.length >= MANY && process.platform === 'linux') {
    const folders = new Set(paths.map((path) => dirname(path)));
    // Folders may be links to other file systems; each is written out but once, the rest takes no time.
    if (folders.size < paths.length / 2 && syncFileSystems([...folders])) return;
    if (syncFileSystems([first])) return;
  }
  for (const path of paths) sync(path, 'r+');
  for (const folder of new Set(paths.map((path) => dirname(path)))) sync(folder, 'r');
}

/** sync(1) of the file systems that hold these (syncfs(2)). False where there is no such program, or it could not. */
function syncFileSystems(paths: readonly string[]): boolean {
  return spawnSync('sync', ['-f', '--', ...paths], { stdio: 'ignore' }).status === 0;
}

function sync(path: string, flags: string): void {
  let file: number;
  try {
    file = openSync(path, flags);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || NOT_KNOWN.has(code)) return;
    throw error;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (!NOT_KNOWN.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(file);
  }
}
