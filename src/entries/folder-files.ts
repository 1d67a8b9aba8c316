import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from './entry.ts';
import { isPictureFile, isPictureName } from './prose/pictures.ts';

/** Folders of the content folder that are never read. */
const UNREAD = new Set(['.git', '.parley', 'node_modules']);

/** The files of a content folder other than entries. */
export interface FolderFiles {
  /** Pictures that an entry may show, by path relative to the content folder. */
  readonly pictures: ReadonlySet<string>;
  /** Symbolic links that lead out of the folder or are broken. */
  readonly outside: readonly string[];
}

/** Scans a content folder. Symbolic links to folders are not followed. */
export function folderFiles(contentDir: string): FolderFiles {
  const pictures = new Set<string>();
  const outside: string[] = [];
  const home = realpath(contentDir);
  if (home === undefined) return { pictures, outside };
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const one of readFolder(join(home, folder))) {
      const path = folder === '' ? one.name : `${folder}/${one.name}`;
      if (one.isSymbolicLink() && !isWithin(home, path)) outside.push(path);
      else if (one.isDirectory() && !UNREAD.has(one.name)) folders.push(path);
      else if (isPictureName(one.name) && isPicture(home, path)) pictures.add(path);
    }
  }
  return { pictures, outside: outside.sort() };
}

/**
 * Problems for symbolic links that lead out of a content folder. A pull request may add them, and their targets, other files of the
 * machine, must not be read as entries, pictures or mail.
 */
export function outsideProblems(outside: readonly string[]): Problem[] {
  const message = 'is a symbolic link that leads out of the content folder: put the file itself there';
  return outside.map((file) => ({ code: 'leads-outside', file, line: 1, message }));
}

/** Whether a path equals or is below one of others. */
export function isBelow(path: string, others: readonly string[]): boolean {
  return others.some((other) => path === other || path.startsWith(`${other}/`));
}

function isWithin(home: string, file: string): boolean {
  const path = realpath(join(home, file));
  return path !== undefined && (path === home || path.startsWith(home + sep));
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * Whether a file is a picture of the kind that its name says; false if it cannot be read. Only regular files are opened: opening a pipe
 * would block.
 */
function isPicture(home: string, path: string): boolean {
  try {
    const file = join(home, path);
    return statSync(file).isFile() && isPictureFile(path, firstBytes(file));
  } catch {
    return false;
  }
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
