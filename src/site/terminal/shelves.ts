import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permalink } from '../../citations/permalink.ts';
import { requireEntries } from '../../entries/files.ts';
import { readSettings, type Trust } from '../../entries/settings/index.ts';
import { FOLDER_HOME, folderLibrary } from '../../mcp/sources/folder-library.ts';
import { keptIndex } from './kept-index.ts';
import type { Shelf } from './shelf.ts';

/** Thrown if there is nothing to search. The message is for the user. */
export class NoSearchError extends Error {}

/** A content folder, searched as its built site would be. @throws as reading entries does */
export async function contentShelf(
  content: string,
  trust: Trust,
  tell: (line: string) => void,
): Promise<Shelf> {
  requireEntries(content);
  const { settings } = readSettings(content);
  const { folder, unread } = await keptIndex(content, trust, tell);
  const library = await folderLibrary(folder);
  if (library === undefined) throw new Error(`${folder}: the index that was just made cannot be read`);
  const home = permalink('', settings);
  return { library, home: FOLDER_HOME, unread, urlOf: (path) => home + path };
}

/** The folder of a built site. @throws NoSearchError if it is not one */
export async function siteFolderShelf(folder: string): Promise<Shelf> {
  const library = await folderLibrary(folder);
  if (library === undefined)
    throw new NoSearchError(`${folder} holds no built site, or one whose search this version does not know`);
  const home = homeOf(folder);
  return { library, home: FOLDER_HOME, unread: 0, urlOf: (path) => home + path };
}

/** A published site. @throws SourceError, NoSearchError */
export async function siteShelf(address: string): Promise<Shelf> {
  const { siteSource } = await import('../../mcp/sources/site.ts');
  const source = siteSource(address);
  const home = await source.home();
  return { library: await source.library(), home, unread: 0, urlOf: (path) => home + path };
}

/** The address of a built site's home page, from its data for programs; `/` if it has none. */
function homeOf(folder: string): string {
  try {
    const { url } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { url?: unknown };
    return typeof url === 'string' ? url : '/';
  } catch {
    return '/';
  }
}
