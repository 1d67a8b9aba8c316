import { type Stats, stat } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { sweepFiles, writeFile } from '../../../disk/index.ts';
import { decoded, type Encoding, encoded, encodingOf, whyUnread } from '../index.ts';
import { bytesOf, statsOf, UnreadError } from './plain-file.ts';

/** Largest document that is read, in MiB. */
const LARGEST = 64;

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

/**
 * Reads a document: its text, and the encoding in which to write it back.
 *
 * @param as A name whose ending gives its format, if that of the file does not.
 * @throws UnreadError if it is too large, no file, or of a kind that cannot be read.
 */
export function readDocument(file: string, as?: string): { text: string; encoding: Encoding } {
  const bytes = bytesOf(file, LARGEST);
  const why = whyUnread(file, bytes, as);
  const encoding = encodingOf(bytes);
  if (why !== undefined || encoding === undefined) throw new UnreadError(file, why ?? 'is no text');
  return { text: decoded(bytes, encoding), encoding };
}

/** Writes a document atomically, and removes temporary files that a killed command left beside it. */
export function writeDocument(file: string, text: string, encoding: Encoding): void {
  sweepFiles(dirname(file));
  writeFile(file, encoded(text, encoding), { lasting: true });
}
