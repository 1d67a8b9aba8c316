import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStamp } from '../disk/index.ts';
import { withAttached } from './attached.ts';
import type { BrokenEntry, Entry, Problem } from './entry.ts';
import { entryFiles, idOfFile } from './files.ts';
import { FrontmatterError, lineAtPath, parseEntry } from './frontmatter/index.ts';
import { COLLECTIONS, type Collection } from './schemas/index.ts';
import { readSettings, type Settings } from './settings/index.ts';
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
 * @throws FormatError where the folder is of a format that this code does not know.
 */
export async function readEntries(contentDir: string, memory?: Memory): Promise<ReadEntries> {
  const { settings, problems } = readSettings(contentDir);
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  const found = new Set<string>();
  for (const collection of COLLECTIONS) {
    const files = entryFiles(contentDir, collection);
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const all = await Promise.all(some.map((file) => readFileOf(contentDir, collection, file, memory)));
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
  return { settings, entries, problems, broken };
}

async function readFileOf(
  contentDir: string,
  collection: Collection,
  file: string,
  memory: Memory | undefined,
): Promise<Remembered['read']> {
  const path = join(contentDir, file);
  if (memory === undefined) return readSource(contentDir, collection, file, await readFile(path, 'utf8'));
  const stamp = fileStamp(path);
  const known = memory.get(file);
  if (known !== undefined && known.stamp === stamp) return known.read;
  const read = readSource(contentDir, collection, file, await readFile(path, 'utf8'));
  memory.set(file, { stamp, read });
  return read;
}

function readSource(
  contentDir: string,
  collection: Collection,
  file: string,
  source: string,
): Remembered['read'] {
  const read = readEntry(collection, file, source);
  if ('problems' in read) return { ...read, broken: { collection, id: idOfFile(file), file, source } };
  return withAttached(read, (attached) => textOfFile(contentDir, attached));
}

/** The text of a file of the content folder; undefined where there is none. */
export function textOfFile(contentDir: string, file: string): string | undefined {
  try {
    return readFileSync(join(contentDir, file), 'utf8');
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
    const checked = validate(collection, data, file, (path) => lineAtPath(matter, path));
    if (!checked.ok) return { problems: checked.problems };
    return { collection, id, file, data: checked.data, body, bodyLine, matter };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return { problems: [{ code: 'unreadable-frontmatter', file, line: error.line, message: error.message }] };
  }
}
