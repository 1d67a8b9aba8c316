import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fileStamp } from '../../disk/index.ts';

/** Version of the records of what a build left. */
export const RECORD_VERSION = '2';

/** A file of a site, as it was written: its path from the site's folder, and its stamp. */
export const writtenFile = z.tuple([z.string(), z.string()]);
export type WrittenFile = z.infer<typeof writtenFile>;

/** Paths of all files in a folder and below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
}

/** @throws where there is no such file. */
export function asWritten(site: string, path: string): WrittenFile {
  const stamp = fileStamp(join(site, path));
  if (stamp === undefined) throw new Error(`${join(site, path)}: it was written, and is gone`);
  return [path, stamp];
}

/** Whether the file is unchanged since. */
export function isAsWritten(site: string, [path, stamp]: WrittenFile): boolean {
  return fileStamp(join(site, path)) === stamp;
}

/** Puts files of one site into the folder of another, under the same paths. Synchronous, which takes half the time: the system calls are short. */
export function takeOver(paths: readonly string[], from: string, into: string): void {
  const folders = new Set<string>();
  for (const path of paths) {
    const [there, here] = [join(from, path), join(into, path)];
    const folder = dirname(here);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      // A hard link costs no copy; the file is copied where the file system has no links.
      linkSync(there, here);
    } catch {
      copyFileSync(there, here);
    }
  }
}
