import { type Stats, stat, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { readBytes, sweepFiles, writeFile } from '../../../disk/index.ts';
import { decoded, type Encoding, encoded, encodingOf, whyUnread } from '../index.ts';

/** Largest document that is read, in bytes. */
const LARGEST = 64 * 2 ** 20;

/** What a name may be instead of a file's, by the error of the disk (errno(3)), as the continuation of a sentence. */
const NO_FILES: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  ELOOP: 'is a symbolic link that leads in a circle',
  ENAMETOOLONG: 'has a name that is longer than the file system takes',
  EISDIR: 'is a folder',
  ENXIO: 'is no file',
};

/**
 * The files that names and patterns match, each once, in order; and the names and patterns without a match, with the reason. Patterns skip
 * node_modules, .git and symbolic links to folders, which may lead to all of the disk. `-` stands for the names that `more` gives, one per line.
 *
 * @param from Folder that names and patterns are relative to; results are relative to the present folder.
 */
export async function documentFiles(
  given: readonly string[],
  more: () => string,
  from = '.',
): Promise<{ found: string[]; missing: Map<string, string> }> {
  const names = given.flatMap((name) => (name === '-' ? more().split(/\r?\n/).filter(Boolean) : [name]));
  const files = new Set<string>();
  const missing = new Map<string, string>();
  const named = (name: string) =>
    from === '.' || isAbsolute(name) ? name : relative('.', resolve(from, name));
  for (const name of names) {
    const stats = statsOf(named(name));
    if (stats?.isFile()) files.add(named(name));
    else if (stats === undefined && isDynamicPattern(name)) {
      const matches = await glob(sep === '\\' ? name.replaceAll('\\', '/') : name, {
        cwd: resolve(from),
        ignore: ['**/node_modules/**', '**/.git/**'],
        absolute: isAbsolute(name),
        expandDirectories: false,
        fs: { stat: asFile as typeof stat },
      });
      for (const match of matches.sort()) files.add(named(match));
      if (matches.length === 0) missing.set(name, 'matches no file');
    } else if (stats?.isDirectory())
      missing.set(name, `is a folder: name the documents in it, such as ${name.replace(/\/+$/, '')}/**/*.md`);
    else missing.set(name, stats === undefined ? 'is not there' : 'is no file');
  }
  return { found: [...files], missing };
}

/** What a symbolic link leads to, a folder as if it were a file: tinyglobby follows links to files and to folders alike, or none. */
function asFile(path: string, done: (error: Error | null, stats: Stats) => void): void {
  stat(path, (error, stats) => done(error, stats && Object.assign(stats, { isDirectory: () => false })));
}

/** Undefined if there is no such file. */
function statsOf(name: string): Stats | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch (error) {
    if (noFile(error) === undefined) throw error;
    return undefined;
  }
}

/** Why a name is that of no file, by an error of the disk; undefined for other errors. */
function noFile(error: unknown): string | undefined {
  return NO_FILES[(error as NodeJS.ErrnoException).code ?? ''];
}

/** A file that cannot be read as a document. */
export class UnreadError extends Error {
  /** The reason, without the file's name. */
  readonly why: string;
  constructor(file: string, why: string) {
    super(`${file} ${why}`);
    this.why = why;
  }
}

/**
 * Reads a document: its text, and the encoding in which to write it back.
 *
 * @param as A name whose ending gives its format, if that of the file does not.
 * @throws UnreadError if it is too large, no file, or of a kind that cannot be read.
 */
export function readDocument(file: string, as?: string): { text: string; encoding: Encoding } {
  const bytes = bytesOf(file);
  const why = whyUnread(file, bytes, as);
  const encoding = encodingOf(bytes);
  if (why !== undefined || encoding === undefined) throw new UnreadError(file, why ?? 'is no text');
  return { text: decoded(bytes, encoding), encoding };
}

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size > LARGEST) throw new UnreadError(file, `is larger than ${LARGEST / 2 ** 20} MiB`);
    return readBytes(file);
  } catch (error) {
    const why = noFile(error);
    throw why === undefined ? error : new UnreadError(file, why);
  }
}

/** Writes a document atomically, and removes temporary files that a killed command left beside it. */
export function writeDocument(file: string, text: string, encoding: Encoding): void {
  sweepFiles(dirname(file));
  writeFile(file, encoded(text, encoding), { lasting: true });
}
