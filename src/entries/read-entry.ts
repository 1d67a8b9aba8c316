import { join, relative, sep } from 'node:path';
import { diskFault, NotUtf8Error, readText, requireUtf8 } from '../disk/index.ts';
import type { Entry, Problem } from './entry.ts';
import { idOfFile } from './entry-files.ts';
import { explainValue, FrontmatterError, lineAtPath, parseEntry } from './frontmatter/index.ts';
import type { Collection } from './schemas/index.ts';
import { validate } from './validate.ts';

/**
 * Reads an entry from its file: the entry, or its problems, including disk errors.
 *
 * @throws other errors than those of the disk
 */
export function readEntryFile<C extends Collection>(
  contentDir: string,
  collection: C,
  file: string,
): ReadFile<C> {
  try {
    const path = join(contentDir, file);
    const source = requireUtf8(path, readText(path));
    const entry = readEntry(collection, file, source);
    return 'problems' in entry ? entry : { entry, source };
  } catch (error) {
    return unreadable(contentDir, file, error);
  }
}

export type ReadFile<C extends Collection> =
  | { readonly entry: Entry<C>; readonly source: string }
  | { readonly problems: Problem[] };

/**
 * The problem of a file that cannot be read from disk, or is not UTF-8.
 *
 * @throws other errors than those of the disk
 */
export function unreadable(contentDir: string, file: string, error: unknown): { problems: Problem[] } {
  if (error instanceof NotUtf8Error)
    return { problems: [{ code: 'unreadable-file', file, line: error.line, message: error.said }] };
  const message = diskFault(error);
  if (message === undefined) throw error;
  const { path = file } = error as NodeJS.ErrnoException;
  const reason = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  const place = relative(contentDir, path).split(sep).join('/');
  return {
    problems: [
      {
        code: 'unreadable-file',
        file: place.startsWith('..') ? file : place,
        line: 1,
        message: `cannot be read: ${reason}`,
      },
    ],
  };
}

/** Reads an entry from its source text: the entry, or its problems. */
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
