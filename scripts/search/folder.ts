import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../../src/search/browser.ts';
import { siteLibrary } from '../mcp/site-library.ts';

/** Stands for the address of a folder: Pagefind knows addresses alone. */
export const FOLDER_HOME = 'https://folder.invalid/';

/** What the search of a built site looks through, read from its folder; undefined where there is none of a form that this version knows. */
export async function folderLibrary(folder: string): Promise<Library | undefined> {
  const bytesAt = (address: string) => bytesOf(join(folder, decodeURIComponent(new URL(address).pathname)));
  const textAt = async (path: string) => (await bytesAt(FOLDER_HOME + path))?.toString('utf8');
  return siteLibrary(FOLDER_HOME, textAt, bytesAt);
}

/** The bytes of a file; undefined where there is none. */
async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
