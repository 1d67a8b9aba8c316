import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readBytes } from '../../disk/index.ts';

/** Whether a path is relative to the content folder and stays within it. */
export function isFilePath(path: string): boolean {
  return /^[^\\:\p{Cc}]+$/u.test(path) && !/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(path);
}

/**
 * Reads a file of the content folder that settings name: its bytes, or why it cannot be published and what to do.
 *
 * @param largest In bytes.
 */
export function readNamedFile(
  contentDir: string,
  file: string,
  largest: number,
): { readonly bytes: Buffer } | { readonly fault: string } {
  const path = realpath(join(contentDir, file));
  if (path === undefined) return { fault: 'there is no such file in the content folder' };
  if (!path.startsWith(realpathSync(contentDir) + sep))
    return { fault: 'leads out of the content folder: put the file there' };
  try {
    const bytes = readBytes(path);
    if (bytes.length <= largest) return { bytes };
  } catch {
    return { fault: 'cannot be read as a file' };
  }
  return { fault: `is larger than ${largest / 1024} KiB: make it smaller` };
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
