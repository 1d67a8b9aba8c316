import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { repositoryRoot } from './repository-root.ts';

/** The folder that the documents in a folder belong to: the root of their repository; without one, the folder itself. */
export function ownFolder(folder = '.'): string {
  return repositoryRoot(resolve(folder)) ?? resolve(folder);
}

/**
 * Whether a name within a folder leads out of it by a symbolic link. A pull request may add links, and what they lead to, other files of the machine, must not
 * be read or written by mistake. A name outside of the folder is the user's own, and leads nowhere else.
 */
export function leadsOut(name: string, folder: string): boolean {
  return isWithin(resolve(name), folder) && !isReallyWithin(name, folder);
}

/** Whether a file is in a folder, all symbolic links followed. A file that does not exist is where its folder is. */
export function isReallyWithin(name: string, folder: string): boolean {
  const file = realPath(resolve(name));
  return file !== undefined && isWithin(file, realPath(folder) ?? folder);
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Undefined if links lead in a circle. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    const folder = dirname(path) === path ? undefined : realPath(dirname(path));
    return folder && join(folder, basename(path));
  }
}
