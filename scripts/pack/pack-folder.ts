import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, sweepFiles, writeFile } from '../../src/disk/index.ts';
import { MANIFEST, readEntry } from '../../src/entries/index.ts';
import { PACK_LEDGER, type PackFile } from '../../src/packs/index.ts';

/** Folders of a pack: those of its collections. */
const FOLDERS = ['debates', 'positions', 'concepts', 'people', 'designs', 'posts'];

/** Paths of a pack's files in its folder, sorted; empty where there is none. What else lies there is left alone. */
export function filesOfPack(folder: string): string[] {
  const entries = FOLDERS.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `${name}/${file}`),
  );
  const others = [MANIFEST, PACK_LEDGER].filter((file) => existsSync(join(folder, file)));
  return [...entries, ...others].sort();
}

/** The files of a pack that its new making does not have. */
export function staleFiles(folder: string, files: readonly PackFile[]): string[] {
  const made = new Set(files.map(({ file }) => file));
  return filesOfPack(folder).filter((file) => !made.has(file));
}

/** The files of a pack that are not as its new making has them. */
export function otherFiles(folder: string, files: readonly PackFile[]): string[] {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return filesOfPack(folder).filter((file) => readText(join(folder, file)) !== texts.get(file));
}

/** The day on which words were held against the posts, in the first post of a pack; undefined where there is none. */
export function begunOn(folder: string): string | undefined {
  const file = filesOfPack(folder).find((one) => one.startsWith('posts/'));
  if (file === undefined) return undefined;
  const read = readEntry('posts', file, readText(join(folder, file)));
  return 'problems' in read ? undefined : read.data.apart?.verified;
}

/** Removes what a killed command left in a pack's folder. */
export function sweepPack(folder: string): void {
  for (const name of ['.', ...FOLDERS]) sweepFiles(join(folder, name));
}

/** Writes a pack's files, each whole, the manifest last, and removes those that it does not have any more. */
export function writePack(folder: string, files: readonly PackFile[], stale: readonly string[]): void {
  const [manifest, others] = [true, false].map((is) =>
    files.filter(({ file }) => (file === MANIFEST) === is),
  );
  for (const { file, text } of [...(others ?? []), ...(manifest ?? [])]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFile(join(folder, file), text, { lasting: true });
  }
  for (const file of stale) rmSync(join(folder, file), { force: true });
}
