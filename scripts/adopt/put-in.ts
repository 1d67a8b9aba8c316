import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText, requireUtf8 } from '../../src/disk/index.ts';
import { isId, MANIFEST, PACKS_FOLDER, type PackManifest, readManifest } from '../../src/entries/index.ts';
import { PACK_LEDGER, type SourceFile } from '../../src/packs/index.ts';

/** Folders of a pack: those of its collections. */
const FOLDERS = ['debates', 'positions', 'concepts', 'people', 'designs', 'posts'];

/** Limits of a pack, which may come from a stranger. */
const MOST_FILES = 20_000;
const LARGEST_FILE = 2 * 1024 * 1024;
const LARGEST_LEDGER = 64 * 1024 * 1024;

/** The files of a pack's folder as they are put into a content folder; or why it is none. */
export function packIn(folder: string): { manifest: PackManifest; files: SourceFile[] } | string {
  const read = readManifest(folder, '.');
  if ('problem' in read) return `${join(folder, MANIFEST)}: ${read.problem.message}`;
  const files: SourceFile[] = [];
  const root = `${PACKS_FOLDER}/${read.debate}`;
  for (const name of readdirSync(folder)) {
    if (name === MANIFEST || name === PACK_LEDGER) {
      const fault = faultOf(join(folder, name), name === PACK_LEDGER ? LARGEST_LEDGER : LARGEST_FILE);
      if (fault !== undefined) return fault;
      files.push({ file: `${root}/${name}`, text: textOf(join(folder, name)) });
      continue;
    }
    if (!FOLDERS.includes(name)) return `${join(folder, name)} is nothing that a pack holds`;
    if (!lstatSync(join(folder, name)).isDirectory()) return `${join(folder, name)} is no folder`;
    for (const file of readdirSync(join(folder, name))) {
      if (!isId(basename(file, '.mdx')) || !file.endsWith('.mdx'))
        return `${join(folder, name, file)} is no entry: a pack has files ID.mdx, each id in kebab case`;
      const fault = faultOf(join(folder, name, file), LARGEST_FILE);
      if (fault !== undefined) return fault;
      files.push({ file: `${root}/${name}/${file}`, text: textOf(join(folder, name, file)) });
      if (files.length > MOST_FILES) return `${folder} has more than ${MOST_FILES} files`;
    }
  }
  return { manifest: read, files };
}

/** @throws NotUtf8Error before a copy of the file would hide which bytes were not UTF-8 */
function textOf(path: string): string {
  return requireUtf8(path, readText(path));
}

/** What forbids to read a file of a pack. */
function faultOf(path: string, most: number): string | undefined {
  const stats = lstatSync(path);
  if (!stats.isFile()) return `${path} is no regular file`;
  return stats.size > most ? `${path} has more than ${most / 1024 / 1024} MiB` : undefined;
}
