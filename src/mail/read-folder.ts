import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault } from '../disk/index.ts';
import { MAX_FOLDER_DEPTH } from './limits.ts';

/** A file of a folder; or one that cannot be read, and why. */
export type FolderFile =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly bytes: number }
  | { readonly kind: 'archive'; readonly path: string; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string };

/**
 * Lists the files of a folder and its subfolders, sorted by name (numbers by value). Of a Maildir only `new` and `cur`, since mail in `tmp`
 * was never delivered. Hidden files are skipped; so are hidden folders, except those of a Maildir. Links to files are followed, links to
 * folders are not. `name` begins with `base`. A folder for which `isArchive` is true is returned as one item, unopened.
 */
export async function* listFolder(
  path: string,
  base: string,
  isArchive: (path: string) => Promise<boolean>,
  depth = 0,
): AsyncGenerator<FolderFile> {
  if (depth > MAX_FOLDER_DEPTH) {
    yield {
      kind: 'unreadable',
      name: base,
      reason: `Folders are nested more than ${MAX_FOLDER_DEPTH} deep.`,
    };
    return;
  }
  if (await isArchive(path)) {
    yield { kind: 'archive', path, name: base };
    return;
  }
  const entries = await readFolder(path);
  if (typeof entries === 'string') {
    yield { kind: 'unreadable', name: base, reason: entries };
    return;
  }
  const isMaildir =
    entries.some((entry) => entry.name === 'cur') && entries.some((entry) => entry.name === 'new');
  for (const entry of entries) {
    const own = join(path, entry.name);
    const name = `${base}/${entry.name}`;
    const hidden = entry.name.startsWith('.');
    if (isMaildir && entry.name === 'tmp') continue;
    if (entry.isDirectory()) {
      if (!hidden || (isMaildir && entry.name !== '.git')) yield* listFolder(own, name, isArchive, depth + 1);
    } else if (!hidden && !(isMaildir && IS_INDEX.test(entry.name))) yield await fileOf(own, name);
  }
}

/** Index files that mail servers and clients keep in Maildir folders. */
const IS_INDEX = /^(?:dovecot|courierimap|maildirfolder|maildirsize|subscriptions)/;

async function readFolder(path: string) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
  } catch (error) {
    return reasonOf(error);
  }
}

const byName = new Intl.Collator('en', { numeric: true });

async function fileOf(path: string, name: string): Promise<FolderFile> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return { kind: 'file', path, name, bytes: stats.size };
    const reason = stats.isDirectory()
      ? 'A link to a folder; links to folders are not followed.'
      : 'It is no file.';
    return { kind: 'unreadable', name, reason };
  } catch (error) {
    return { kind: 'unreadable', name, reason: reasonOf(error) };
  }
}

/** The error as a message for users. */
export function reasonOf(error: unknown): string {
  return diskFault(error) ?? (error instanceof Error ? error.message : String(error));
}
