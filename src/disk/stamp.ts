import { statSync } from 'node:fs';

/** A file that was written so short a time ago, in milliseconds, may be written again within the same tick of the file system's clock. */
export const TICK = 2000;

/**
 * What is another after any edit of a file, whatever time of modification the editor gives it: size, times of modification and of change
 * (ctime, which programs cannot set) in nanoseconds, and inode. Undefined where there is no file.
 */
export function fileStamp(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`;
}

/** Whether a stamp is so old that a later edit gives another. @param now Milliseconds since 1970, of a time before the file was read. */
export function isSettled(stamp: string, now: number): boolean {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  return Math.max(modified, changed) / 1e6 < now - TICK;
}
