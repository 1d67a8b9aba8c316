import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteRange, BytesAnswer, Library } from '../../search/browser.ts';
import { siteLibrary } from './site-library.ts';

/** Stands for the address of a folder, because Pagefind knows only addresses. */
export const FOLDER_HOME = 'https://folder.invalid/';

/** What the search of a built site searches, read from its folder; undefined if the folder has no index of a known version. */
export async function folderLibrary(folder: string): Promise<Library | undefined> {
  const textAt = async (path: string) => (await bytesOf(join(folder, path)))?.toString('utf8');
  return siteLibrary(FOLDER_HOME, textAt, (address, range) =>
    partOf(join(folder, decodeURIComponent(new URL(address).pathname)), range),
  );
}

/** The bytes of a file; undefined if it does not exist. */
async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

/** Bytes of a file, or all of them. */
async function partOf(path: string, range: ByteRange | undefined): Promise<BytesAnswer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { from, to } = range ?? { from: 0, to: size };
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return { bytes: bytes.slice(0, bytesRead), isWhole: range === undefined };
  } finally {
    await file.close();
  }
}
