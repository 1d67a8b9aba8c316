import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/disk/index.ts';
import { lock, MANIFEST, PACKS_FOLDER, packNames } from '../../src/entries/index.ts';
import { type CheckedAdoption, PACK_LEDGER, type SourceFile, withLines } from '../../src/packs/index.ts';
import { forgetBegun } from './begun.ts';

/** The files of a pack in a content folder. */
export function filesIn(contentDir: string, debate: string): { file: string; text: string }[] {
  const root = join(contentDir, PACKS_FOLDER, debate);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ file: path.slice(contentDir.length + 1).replaceAll('\\', '/'), text: readText(path) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The text of the ledger of a content folder; empty if there is none. */
export function ledgerIn(contentDir: string): string {
  const ledger = join(contentDir, PACK_LEDGER);
  return existsSync(ledger) ? readText(ledger) : '';
}

/**
 * The files of a pack that are put into the content folder: without those that it has already. None if it has all of the pack, as where the pack is adopted again.
 */
export function neededFiles(
  contentDir: string,
  debate: string,
  files: readonly SourceFile[],
  { moves, joins, recorded }: CheckedAdoption,
): SourceFile[] {
  const ledger = ledgerIn(contentDir);
  if (moves.length + joins.length === 0 && withLines(ledger, recorded) === ledger) return [];
  const used = new Set([...moves.map(({ file }) => file), ...joins.map(({ packed }) => packed)]);
  for (const name of [MANIFEST, PACK_LEDGER]) used.add(`${PACKS_FOLDER}/${debate}/${name}`);
  return files.filter(({ file }) => used.has(file));
}

/** Takes a pack that was put in out again after a failure, if nothing of it was used yet. If something was, the same command goes on from there. */
export function takeOut(contentDir: string, debate: string, files: readonly SourceFile[]): void {
  const left = new Map(filesIn(contentDir, debate).map(({ file, text }) => [file, text]));
  if (files.every(({ file, text }) => left.get(file) === text))
    under(contentDir, () => remove(contentDir, debate));
}

/** Removes what is left of a pack in a content folder, and that it was being adopted. */
export function remove(contentDir: string, debate: string): void {
  rmSync(join(contentDir, PACKS_FOLDER, debate), { recursive: true, force: true });
  if (packNames(contentDir).length === 0)
    rmSync(join(contentDir, PACKS_FOLDER), { recursive: true, force: true });
  forgetBegun(contentDir);
}

/** Does something under the lock of a content folder. */
export function under<T>(contentDir: string, write: () => T): T {
  const unlock = lock(contentDir);
  try {
    return write();
  } finally {
    unlock();
  }
}
