import { readdirSync } from 'node:fs';
import { copyFile, link, mkdir } from 'node:fs/promises';
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

/** Files linked at once. */
const AT_ONCE = 64;

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

/** Puts files of one site into the folder of another, under the same paths. */
export async function takeOver(paths: readonly string[], from: string, into: string): Promise<void> {
  const rest = paths.values();
  const turn = async () => {
    for (const path of rest) {
      await mkdir(dirname(join(into, path)), { recursive: true });
      // A hard link costs no copy; the file is copied where the file system has no links.
      await link(join(from, path), join(into, path)).catch(() =>
        copyFile(join(from, path), join(into, path)),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
