import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { diskFault, fileStamp, plainText, readExact, readText } from '../disk/index.ts';
import { withAttached } from './attached.ts';
import { requireEntries, requireFolder } from './content-folder.ts';
import type { BrokenEntry, Entry, Problem } from './entry.ts';
import { entryFiles, idOfFile } from './entry-files.ts';
import { folderFiles, isBelow, outsideProblems } from './folder-files.ts';
import { explainValue, FrontmatterError, lineAtPath, parseEntry } from './frontmatter/index.ts';
import { isCutShort } from './import/write-together.ts';
import { COLLECTIONS, type Collection } from './schemas/index.ts';
import { readSettings, SETTINGS_FILE, type Settings } from './settings/index.ts';
import { validate } from './validate.ts';

/** Files read at once. */
const AT_ONCE = 64;

export interface ReadEntries {
  /** Those of a folder of format 1 without a file of settings where they are absent. */
  readonly settings?: Settings;
  readonly entries: Entry[];
  readonly problems: Problem[];
  /** What is there and could not be read: its ids are known all the same. */
  readonly broken?: readonly BrokenEntry[];
  /** Pictures that an entry may show, by their paths from the content folder. */
  readonly pictures?: ReadonlySet<string>;
}

/** An entry that cannot be read, and why. */
interface Unread {
  readonly broken: BrokenEntry;
  readonly problems: Problem[];
}

/** What was read of a file, and which state of the file that was. */
interface Remembered {
  readonly stamp: string | undefined;
  readonly read: Entry | Unread;
}

/** What is known of a content folder's files, by path, from an earlier reading of it. */
export type Memory = Map<string, Remembered>;

/**
 * The settings and every entry of a content folder, by collection and file name, and what is wrong with those that cannot be read.
 *
 * @param memory Of the last reading: a file that nobody touched since is not read again, and its entry is the same object.
 * @throws FormatError where the folder is of a format that this code does not know; ContentFolderError where it holds no entry.
 */
export async function readEntries(contentDir: string, memory?: Memory): Promise<ReadEntries> {
  requireFolder(contentDir);
  const { settings, problems } = readSettings(contentDir);
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
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  const found = new Set<string>();
  for (const collection of COLLECTIONS) {
    const files = entryFiles(contentDir, collection).filter((file) => !isBelow(file, closed));
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const all = await Promise.all(
        some.map((file) => readFileOf(contentDir, collection, file, closed, memory)),
      );
      for (const read of all) {
        if ('problems' in read) {
          for (const problem of read.problems) problems.push(problem);
          broken.push(read.broken);
        } else entries.push(read);
      }
    }
    for (const file of files) found.add(file);
  }
  for (const file of memory?.keys() ?? []) if (!found.has(file)) memory?.delete(file);
  return { settings, entries, problems, broken, pictures };
}

async function readFileOf(
  contentDir: string,
  collection: Collection,
  file: string,
  closed: readonly string[],
  memory: Memory | undefined,
): Promise<Remembered['read']> {
  const path = join(contentDir, file);
  const readNow = async () => {
    try {
      return readSource(contentDir, collection, file, closed, plainText(await readFile(path, 'utf8')));
    } catch (error) {
      return {
        ...unreadable(contentDir, file, error),
        broken: { collection, id: idOfFile(file), file, source: '' },
      };
    }
  };
  if (memory === undefined) return readNow();
  const stamp = fileStamp(path);
  const known = memory.get(file);
  if (known !== undefined && known.stamp === stamp) return known.read;
  const read = await readNow();
  memory.set(file, { stamp, read });
  return read;
}

/** @param closed Paths that are not read. */
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

/**
 * One entry from its file, or its problems: that of the disk too where it cannot be read.
 * @throws what is no fault of the disk
 */
export function readEntryFile<C extends Collection>(
  contentDir: string,
  collection: C,
  file: string,
): ReadFile<C> {
  try {
    const source = readText(join(contentDir, file));
    const entry = readEntry(collection, file, source);
    return 'problems' in entry ? entry : { entry, source };
  } catch (error) {
    return unreadable(contentDir, file, error);
  }
}

export type ReadFile<C extends Collection> =
  | { readonly entry: Entry<C>; readonly source: string }
  | { readonly problems: Problem[] };

function unreadable(contentDir: string, file: string, error: unknown): { problems: Problem[] } {
  const message = diskFault(error);
  if (message === undefined) throw error;
  const { path = file } = error as NodeJS.ErrnoException;
  const told = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  const place = relative(contentDir, path).split(sep).join('/');
  return {
    problems: [
      {
        code: 'unreadable-file',
        file: place.startsWith('..') ? file : place,
        line: 1,
        message: `cannot be read: ${told}`,
      },
    ],
  };
}

/** The text of a file of the content folder; undefined where there is none. */
export function textOfFile(contentDir: string, file: string): string | undefined {
  try {
    return readExact(join(contentDir, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** One entry from its source, or its problems. */
export function readEntry<C extends Collection>(
  collection: C,
  file: string,
  source: string,
): Entry<C> | { problems: Problem[] } {
  const id = idOfFile(file);
  try {
    const { data, matter, body, bodyLine } = parseEntry(source);
    const checked = validate(collection, data, file, {
      lineOf: (path) => lineAtPath(matter, path),
      explain: (path, expected) => explainValue(matter, path, expected),
    });
    if (!checked.ok) return { problems: checked.problems };
    return { collection, id, file, data: checked.data, body, bodyLine, matter };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return { problems: [{ code: 'unreadable-frontmatter', file, line: error.line, message: error.message }] };
  }
}
