import { readdirSync, statSync } from 'node:fs';
import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A file of a site, as it was written: its path from the site's folder, its bytes and when. */
export const writtenFile = z.tuple([z.string(), z.number(), z.number()]);
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
  const { size, mtimeMs } = statSync(join(site, path));
  return [path, size, mtimeMs];
}

/** Whether nobody changed or removed it since. */
export function isAsWritten(site: string, [path, size, time]: WrittenFile): boolean {
  const now = statSync(join(site, path), { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === time;
}

/** Puts files of one site into the folder of another, under the same paths. */
export async function takeOver(paths: readonly string[], from: string, into: string): Promise<void> {
  const rest = paths.values();
  const turn = async () => {
    for (const path of rest) {
      await mkdir(dirname(join(into, path)), { recursive: true });
      // A second name costs no copy; where a file system has none, a copy it is.
      await link(join(from, path), join(into, path)).catch(() =>
        copyFile(join(from, path), join(into, path)),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
