import { statSync } from 'node:fs';

/**
 * What is another after any edit of a file, whatever time of modification the editor gives it: size, times of modification and of change
 * (ctime, which programs cannot set) in nanoseconds, and inode. Undefined where there is no file.
 */
export function fileStamp(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}`;
}
