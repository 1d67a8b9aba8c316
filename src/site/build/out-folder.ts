import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Refusal, writeUnsynced } from '../../disk/index.ts';
import { ATTACHMENTS_FOLDER, CACHE_FOLDER, COLLECTIONS, PACKS_FOLDER } from '../../entries/files.ts';
import { ENGINE } from './engine.ts';

/** A file in each folder that --out named: the paths of all files that were written there, one a line. Only these may be replaced. */
const WRITTEN = '.parley-files';
/** Files that file managers create by themselves. */
const OF_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** Folders of a content folder that are its own. */
const OF_CONTENT = new Set<string>([
  ...COLLECTIONS,
  ATTACHMENTS_FOLDER,
  CACHE_FOLDER,
  PACKS_FOLDER,
  'sources',
]);
/** Foreign files that are named. */
const NAMED = 3;

/** Thrown for a folder that --out must not name. The message says why, and what to do. */
export class OutFolderError extends Refusal {}

/**
 * Refuses an output folder unless everything in it was written by the same command.
 *
 * @param out Absolute path of the folder that is to be replaced.
 * @param content Absolute path of the content folder, where one is read.
 * @param foreignIn Paths in a folder that the command did not write.
 * @throws OutFolderError where it holds anything else, is or holds the content folder, the project or the current folder, or is no folder.
 */
export function requireReplaceable(
  out: string,
  content?: string,
  foreignIn: (folder: string) => string[] = notWritten,
): void {
  const path = realPath(out);
  const kept = [
    ['the content folder', content],
    ['the project', ENGINE],
    ['the current folder', process.cwd()],
  ] as const;
  for (const [what, folder] of kept) {
    if (folder === undefined) continue;
    const real = realPath(folder);
    if (real === path) throw refusal(out, `is ${what}`);
    if (real.startsWith(path.endsWith(sep) ? path : path + sep)) throw refusal(out, `holds ${what}`);
  }
  const [part = ''] = content === undefined ? [] : relative(realPath(content), path).split(sep);
  if (OF_CONTENT.has(part)) throw refusal(out, 'belongs to the content folder');
  const stats = statsOf(out);
  if (stats === undefined) return;
  if (stats.isSymbolicLink()) throw refusal(out, 'is a link');
  if (!stats.isDirectory()) throw refusal(out, 'is no folder');
  const foreign = foreignIn(out);
  if (foreign.length === 0) return;
  const more = foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : '';
  throw refusal(out, `holds what this command did not write (${foreign.slice(0, NAMED).join(', ')}${more})`);
}

/** Notes all files of a site's folder as written, in the folder itself. */
export function noteWritten(folder: string): void {
  // GitHub Pages leaves out what begins with `_`, such as Astro's scripts, unless this file is there.
  writeUnsynced(join(folder, '.nojekyll'), '');
  const files = [...new Set([...pathsIn(folder).files, WRITTEN])].sort();
  writeUnsynced(join(folder, WRITTEN), `${files.join('\n')}\n`);
}

/** Paths in a folder that are not noted there as written, sorted: files, and whole folders that hold nothing that is. */
function notWritten(folder: string): string[] {
  const { files, folders } = pathsIn(folder);
  if (files.length + folders.length === 0) return [];
  const written = new Set(
    files.includes(WRITTEN) ? readFileSync(join(folder, WRITTEN), 'utf8').split(/\r?\n/) : [],
  );
  const ours = new Set<string>();
  for (const file of written)
    for (let parent = dirname(file); parent !== '.' && !ours.has(parent); parent = dirname(parent))
      ours.add(parent);
  const foreign = new Set(folders.filter((path) => !ours.has(path)));
  for (const file of files) if (!written.has(file) && !OF_SYSTEMS.has(basename(file))) foreign.add(file);
  return [...foreign].filter((path) => !foreign.has(dirname(path))).sort();
}

/** Everything in and below a folder, by path from it with `/`; a link counts as a file. */
function pathsIn(folder: string): { files: string[]; folders: string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    (entry.isDirectory() ? folders : files).push(
      relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
    );
  return { files, folders };
}

/** A path without links, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** The stats of the path itself, not of a link's target; undefined if there is nothing. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    throw refusal(path, 'lies in a file');
  }
}

function refusal(out: string, why: string, or = ''): OutFolderError {
  return new OutFolderError(`--out ${out} ${why}: nothing was touched; name a folder of its own${or}`);
}
