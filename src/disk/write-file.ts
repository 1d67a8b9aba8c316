import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeFile as write } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { named, naming } from './fault.ts';
import { settle } from './settle.ts';
import { temporaryName } from './temporary.ts';

export interface WriteOptions {
  /** Must survive a power loss once this returns. Caches need not; for many files call `settle` once instead. */
  readonly lasting?: boolean;
  /** Folder for the incomplete file, on the same file system; by default that of the file. */
  readonly staging?: string;
  /** For a new file; default 0o666 minus the umask. An existing file keeps its mode. */
  readonly mode?: number;
}

/**
 * Writes a file atomically: under another name first, then renamed into place, so that no reader and no crash sees half of it. It keeps its
 * mode and owner, and a link to it stays a link. Its folder must exist.
 *
 * @throws errors of the disk, with the path of the file; also EACCES if the file is marked read-only.
 */
export function writeFile(
  path: string,
  data: string | Uint8Array,
  { lasting = false, staging, mode }: WriteOptions = {},
): void {
  const there = targetOf(path);
  const temporary = join(staging ?? dirname(there.target), temporaryName());
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, data);
      if (lasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    move(temporary, there);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw named(path, error);
  }
  if (lasting) settle([there.target]);
}

/**
 * Writes a file of a folder that nobody reads before it is whole, and that is made again where writing it fails: at its place, and not synced.
 * @throws what the disk says, with the path of the file
 */
export function writeUnsynced(path: string, data: string | Uint8Array): void {
  naming(path, () => writeFileSync(path, data));
}

/** The same as `writeUnsynced`, while other files are written. @throws as that */
export async function writeLater(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await write(path, data);
  } catch (error) {
    throw named(path, error);
  }
}

/**
 * Replaces a file by a complete temporary one, as `writeFile` does.
 *
 * @throws as that
 */
export function putFile(temporary: string, path: string): void {
  naming(path, () => move(temporary, targetOf(path)));
}

interface Target {
  readonly target: string;
  /** Of the present file; undefined if there is none. */
  readonly stats: Stats | undefined;
}

function move(temporary: string, { target, stats }: Target): void {
  if (stats) keepOwner(temporary, stats);
  try {
    renameSync(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // It is on another file system: copy it beside its target first.
    writeFile(target, readFileSync(temporary));
    rmSync(temporary);
  }
}

/** The file to write, links resolved, and its present state. */
function targetOf(path: string): Target {
  let stats: Stats | undefined = lstatSync(path, { throwIfNoEntry: false });
  let target = path;
  if (stats?.isSymbolicLink()) {
    target = realpathSync(path);
    stats = statSync(target);
  }
  if (stats && (stats.mode & 0o222) === 0)
    throw Object.assign(new Error(`EACCES: the file is read-only, write '${path}'`), {
      code: 'EACCES',
      syscall: 'write',
      path,
    });
  return { target, stats };
}

function keepOwner(path: string, { mode, uid, gid }: Stats): void {
  chmodSync(path, mode & 0o7777);
  if (process.geteuid === undefined || (uid === process.geteuid() && gid === process.getegid?.())) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root can change a file's owner.
  }
}
