import { statSync } from 'node:fs';

/** Milliseconds within which a file may be written again without a new time stamp, because of the file system's clock resolution. */
export const TICK = 2000;

/**
 * A value that changes with every edit of a file, even if the editor keeps the modification time: size, modification and change time
 * (ctime, which programs cannot set) in nanoseconds, and inode. Undefined if the file does not exist.
 */
export function fileStamp(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`;
}

/**
 * Whether a stamp is old enough that any later edit changes it.
 *
 * @param now Milliseconds since 1970, taken before the file was read.
 */
export function isSettled(stamp: string, now: number): boolean {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  return Math.max(modified, changed) / 1e6 < now - TICK;
}
