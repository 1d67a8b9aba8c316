import { join } from 'node:path';
import { fileStamp, plainText, readLater, requireUtf8 } from '../disk/index.ts';
import { withAttached } from './attached.ts';
import { requireEntries, requireFolder } from './content-folder.ts';
import type { BrokenEntry, Entry, Problem } from './entry.ts';
import { entryFiles, idOfFile } from './entry-files.ts';
import { folderFiles, isBelow, outsideProblems } from './folder-files.ts';
import { keepEntries, keptEntries } from './kept-entries.ts';
import { packProblems } from './packs.ts';
import { readFacts } from './post-facts.ts';
import { readEntry, unreadable } from './read-entry.ts';
import { textOfFile } from './read-text.ts';
import { COLLECTIONS, type Collection } from './schemas/index.ts';
import { readSettings, SETTINGS_FILE, type Settings, type Trust } from './settings/index.ts';
import { StoredEntry } from './stored-entry.ts';
import { isCutShort } from './writing/index.ts';

/** Number of files read concurrently. */
const AT_ONCE = 64;

export interface ReadEntries {
  /** If absent, those of a folder of format 1 without a settings file. */
  readonly settings?: Settings;
  /** Lines, from 1, of the links of `navigation` in the settings file. */
  readonly navigationLines?: readonly number[];
  readonly entries: Entry[];
  readonly problems: Problem[];
  /** Files that exist but could not be read: their ids count as existing. */
  readonly broken?: readonly BrokenEntry[];
  /** Pictures that an entry may show, by path relative to the content folder. */
  readonly pictures?: ReadonlySet<string>;
}

/** The problems of an entry that cannot be read. */
interface Unread {
  readonly broken: BrokenEntry;
  readonly problems: Problem[];
}

/** The result of reading a file, and the stamps (`fileStamp`, one per line) of the file and of those that it names. */
interface Remembered {
  readonly stamp: string | undefined;
  readonly read: Entry | Unread;
}

/** Results of an earlier reading of a content folder, by path. */
export type Memory = Map<string, Remembered>;

/**
 * Reads the settings and every entry of a content folder, by collection and file name, and the problems of those that cannot be read.
 * Results are cached in the content folder, and a file is read again only if it was touched since. Posts are read without their words
 * (`StoredEntry`).
 *
 * @param how Whether the folder is trusted; and the results of the last reading by this process: entries of untouched files are the same
 * objects.
 * @throws FormatError if the folder has a format that this code does not know; ContentFolderError if it holds no entry.
 */
export async function readEntries(
  contentDir: string,
  { memory, ...trust }: Trust & { readonly memory?: Memory | undefined } = {},
): Promise<ReadEntries> {
  requireFolder(contentDir);
  const { settings, problems, navigationLines } = readSettings(contentDir, trust);
  requireEntries(contentDir);
  const { pictures, outside } = folderFiles(contentDir);
  const closed = settings.trusted ? [] : outside;
  if (isCutShort(contentDir))
    problems.push({
      code: 'cut-short',
      file: SETTINGS_FILE,
      line: 1,
      message:
        'a command that was changing several files was cut short: run it again, or any other that writes, and the change is finished',
    });
  for (const problem of outsideProblems(closed)) problems.push(problem);
  for (const problem of packProblems(contentDir, closed)) problems.push(problem);
  const now = Date.now();
  const byCollection = COLLECTIONS.filter((collection) => !isBelow(collection, closed)).map((collection) => ({
    collection,
    files: listed(contentDir, collection, problems).filter((file) => !isBelow(file, closed)),
  }));
  const count = byCollection.reduce((sum, { files }) => sum + files.length, 0);
  // If links lead out of the folder, which is rare, what may be read of a file depends on them, so do not cache.
  const isKept = closed.length === 0;
  const known = memory?.size
    ? memory
    : isKept
      ? keptEntries(contentDir, count)
      : new Map<string, Remembered>();
  const all = new Map<string, Remembered>();
  const changed = new Set<string>();
  for (const { collection, files } of byCollection)
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const read = await Promise.all(
        some.map((file) => readFileOf(contentDir, collection, file, closed, known.get(file))),
      );
      for (const [place, one] of read.entries()) {
        const file = some[place] ?? '';
        if (known.get(file) !== one) changed.add(file);
        all.set(file, one);
      }
    }
  for (const file of known.keys()) if (!all.has(file)) changed.add(file);
  if (isKept) keepEntries(contentDir, all, changed, now);
  if (memory !== undefined) {
    memory.clear();
    for (const [file, one] of all) memory.set(file, one);
  }
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  for (const { read } of all.values()) {
    if ('problems' in read) {
      for (const problem of read.problems) problems.push(problem);
      broken.push(read.broken);
    } else entries.push(read);
  }
  return { settings, navigationLines, entries, problems, broken, pictures };
}

/** Paths of a collection's files; empty, with a problem, if the disk cannot list them. */
function listed(contentDir: string, collection: Collection, problems: Problem[]): string[] {
  try {
    return entryFiles(contentDir, collection);
  } catch (error) {
    for (const problem of unreadable(contentDir, collection, error).problems) problems.push(problem);
    return [];
  }
}

/** The earlier result for a file, if its stamp is unchanged; otherwise reads it. */
async function readFileOf(
  contentDir: string,
  collection: Collection,
  file: string,
  closed: readonly string[],
  known: Remembered | undefined,
): Promise<Remembered> {
  const path = join(contentDir, file);
  if (known?.stamp !== undefined && known.stamp === stampOf(contentDir, file, known.read)) return known;
  const stamp = fileStamp(path);
  try {
    const source = plainText(requireUtf8(path, await readLater(path)));
    const read = readSource(contentDir, collection, file, closed, source);
    if (!isPost(read) || stamp === undefined) return { stamp, read };
    const facts = readFacts(read);
    const all = [stamp, ...stampsNamed(contentDir, read)].join('\n');
    return { stamp: all, read: new StoredEntry(contentDir, stamp, { ...read, facts }) };
  } catch (error) {
    const broken = { collection, id: idOfFile(file), file, source: '' };
    return { stamp, read: { ...unreadable(contentDir, file, error), broken } };
  }
}

/** The stamps of a file and of those that it names. */
function stampOf(contentDir: string, file: string, read: Remembered['read']): string {
  const named = isPost(read) ? stampsNamed(contentDir, read) : [];
  return [fileStamp(join(contentDir, file)) ?? '', ...named].join('\n');
}

/** Stamps of the files that a post names. */
function stampsNamed(contentDir: string, { data }: Entry<'posts'>): string[] {
  return data.attachments.flatMap(({ file }) =>
    file === undefined ? [] : [fileStamp(join(contentDir, file)) ?? ''],
  );
}

function isPost(read: Remembered['read']): read is Entry<'posts'> {
  return 'collection' in read && read.collection === 'posts';
}

/** @param closed Paths that must not be read. */
function readSource(
  contentDir: string,
  collection: Collection,
  file: string,
  closed: readonly string[],
  source: string,
): Remembered['read'] {
  const read = readEntry(collection, file, source);
  if ('problems' in read) return { ...read, broken: { collection, id: idOfFile(file), file, source } };
  return withAttached(read, (attached) =>
    isBelow(attached, closed) ? undefined : textOfFile(contentDir, attached),
  );
}
