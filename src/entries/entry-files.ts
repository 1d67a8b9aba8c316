import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Collection } from './schemas/collections.ts';

/** The folder within the content folder for attachments, with a folder for each post. */
export const ATTACHMENTS_FOLDER = 'attachments';

/** The folder within the content folder for packs (docs/packs.md), with a folder for each, which has a folder for each collection. */
export const PACKS_FOLDER = 'packs';

/** Collections of which a pack has entries. */
const PACKED = new Set<Collection>(['debates', 'positions', 'concepts', 'people', 'designs', 'posts']);

/** Collections whose entries several packs and the knowledge base itself may have in common, by id. */
const SHARED = new Set<Collection>(['concepts', 'people']);

/** Paths of the files of all entries from the content folder, sorted within each collection. */
export function entryPaths(contentDir: string): string[] {
  return COLLECTIONS.flatMap((collection) => entryFiles(contentDir, collection));
}

/**
 * Paths of a collection's files relative to the content folder, sorted: those of the knowledge base itself, then those of its packs. Of a person
 * or a concept that several of them have, by id, only the first; `setAsideFiles` has the others. Empty if there are none.
 */
export function entryFiles(contentDir: string, collection: Collection): string[] {
  const all = allFiles(contentDir, collection);
  return SHARED.has(collection) ? inPlaces(all).read : all;
}

/** The files of people and concepts that are set aside, by the file that is read in their place. */
export function setAsideFiles(
  contentDir: string,
  collection: Collection,
): ReadonlyMap<string, readonly string[]> {
  return SHARED.has(collection) ? inPlaces(allFiles(contentDir, collection)).setAside : new Map();
}

/** Names of the packs of a content folder, sorted: folders of `packs`. */
export function packNames(contentDir: string): string[] {
  try {
    return readdirSync(join(contentDir, PACKS_FOLDER), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Ids of the debate, the positions and the posts that have files in a pack. */
export function idsOfPack(contentDir: string, pack: string): ReadonlySet<string> {
  const collections = ['debates', 'positions', 'posts'] as const;
  return new Set(
    collections.flatMap((collection) => {
      const folder = `${PACKS_FOLDER}/${pack}/${collection}`;
      // A file or a link in place of the folder has no entries, and is reported where entries are read.
      const isThere = lstatSync(join(contentDir, folder), { throwIfNoEntry: false })?.isDirectory();
      return isThere ? filesBelow(contentDir, folder).map(idOfFile) : [];
    }),
  );
}

/** The pack that a file of the content folder belongs to. */
export function packOf(file: string): string | undefined {
  const [first, pack, ...rest] = file.split('/');
  return first === PACKS_FOLDER && rest.length > 0 ? pack : undefined;
}

/** Which files are read, and which are set aside because a file of another place (the knowledge base itself, or an earlier pack) has their id. */
function inPlaces(files: readonly string[]): {
  readonly read: string[];
  readonly setAside: ReadonlyMap<string, string[]>;
} {
  const first = new Map<string, string>();
  const read: string[] = [];
  const setAside = new Map<string, string[]>();
  for (const file of files) {
    const id = idOfFile(file);
    const other = first.get(id) ?? file;
    first.set(id, other);
    if (packOf(other) === packOf(file)) read.push(file);
    else setAside.set(other, [...(setAside.get(other) ?? []), file]);
  }
  return { read, setAside };
}

function allFiles(contentDir: string, collection: Collection): string[] {
  const own = filesBelow(contentDir, collection);
  if (!PACKED.has(collection)) return own;
  const packs = packNames(contentDir);
  return [
    ...own,
    ...packs.flatMap((name) => filesBelow(contentDir, `${PACKS_FOLDER}/${name}/${collection}`)),
  ];
}

function filesBelow(contentDir: string, folder: string): string[] {
  try {
    return filesIn(contentDir, folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
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
