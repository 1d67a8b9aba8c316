import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Problem } from './entry.ts';
import { entryFiles, idOfFile } from './files.ts';
import { FrontmatterError, parseEntry } from './frontmatter/index.ts';
import { COLLECTIONS, type Collection } from './schemas/index.ts';
import { validate } from './validate.ts';

/** Files read at once. */
const AT_ONCE = 64;

export interface ReadEntries {
  readonly entries: Entry[];
  readonly problems: Problem[];
}

/** Every entry of a content folder, by collection and file name, and what is wrong with those that cannot be read. */
export async function readEntries(contentDir: string): Promise<ReadEntries> {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const collection of COLLECTIONS) {
    const files = entryFiles(contentDir, collection);
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const sources = await Promise.all(some.map((file) => readFile(join(contentDir, file), 'utf8')));
      some.forEach((file, index) => {
        const read = readEntry(collection, file, sources[index] ?? '');
        if ('problems' in read) problems.push(...read.problems);
        else entries.push(read);
      });
    }
  }
  return { entries, problems };
}

/** One entry from its source, or its problems. */
export function readEntry<C extends Collection>(
  collection: C,
  file: string,
  source: string,
): Entry<C> | { problems: Problem[] } {
  const id = idOfFile(file);
  try {
    const { data, body, bodyLine, lineOf } = parseEntry(source);
    const checked = validate(collection, data, file, lineOf);
    if (!checked.ok) return { problems: checked.problems };
    return { collection, id, file, data: checked.data, body, bodyLine, lineOf };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return { problems: [{ code: 'unreadable-frontmatter', file, line: error.line, message: error.message }] };
  }
}
