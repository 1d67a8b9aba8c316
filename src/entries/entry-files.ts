import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Collection } from './schemas/collections.ts';

/** The folder within the content folder for attachments, with a folder for each post. */
export const ATTACHMENTS_FOLDER = 'attachments';

/** Paths of the files of all entries from the content folder, sorted within each collection. */
export function entryPaths(contentDir: string): string[] {
  return COLLECTIONS.flatMap((collection) => entryFiles(contentDir, collection));
}

/** Paths of a collection's files relative to the content folder, sorted; empty if the folder does not exist. */
export function entryFiles(contentDir: string, collection: Collection): string[] {
  try {
    return filesIn(contentDir, collection).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function filesIn(contentDir: string, folder: string): string[] {
  return readdirSync(join(contentDir, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    // A folder, a pipe or a device with the name of an entry is reported when it is read: listing only names takes a third of the time.
    if (name.endsWith('.mdx')) return [path];
    const isFolder = lstatSync(join(contentDir, path), { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? filesIn(contentDir, path) : [];
  });
}

/** An entry's id: its file name without the ending. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
}
