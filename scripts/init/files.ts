import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTemporary, settle, sweepFiles, writeFile } from '../../src/disk/index.ts';
import type { StarterFile } from '../../src/init/index.ts';

/** What npm makes beside package.json. */
const OF_NPM = ['node_modules', 'package-lock.json'];

/**
 * What is in a folder besides a repository and the files that a new knowledge base has too, which an interrupted `init` leaves: paths of files, and of
 * folders that a new knowledge base has not.
 */
export function foreignNames(folder: string, paths: ReadonlySet<string>): string[] {
  const folders = new Set([...paths].flatMap(foldersAbove));
  const beside = ['.git', ...(existsSync(join(folder, 'package.json')) ? OF_NPM : [])];
  const inFolder = (within: string): string[] =>
    readdirSync(join(folder, within), { withFileTypes: true }).flatMap((one) => {
      const path = within === '' ? one.name : `${within}/${one.name}`;
      if (beside.includes(path)) return [];
      if (one.isDirectory()) return folders.has(path) ? inFolder(path) : [path];
      return one.isFile() && (paths.has(path) || isTemporary(one.name)) ? [] : [path];
    });
  return existsSync(folder) ? inFolder('') : [];
}

/** Those files of a knowledge base that are there and say something else. */
export function changedFiles(folder: string, files: readonly StarterFile[]): string[] {
  return files
    .filter(({ path, content }) => {
      const there = join(folder, path);
      return existsSync(there) && !readFileSync(there).equals(Buffer.from(content));
    })
    .map(({ path }) => path);
}

/** Writes those files that are not there yet, each whole, and removes what an interrupted command left of others. */
export function writeFiles(folder: string, files: readonly StarterFile[]): void {
  for (const place of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    mkdirSync(place, { recursive: true });
    sweepFiles(place);
  }
  for (const { path, content } of files)
    if (!existsSync(join(folder, path))) writeFile(join(folder, path), content);
  settle(files.map(({ path }) => join(folder, path)));
}

function foldersAbove(path: string): string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}
