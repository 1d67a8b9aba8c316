import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** Largest document that is read, in bytes. */
const LARGEST = 64 * 2 ** 20;

/**
 * The files that names and patterns mean, each once, in order; and the names that there are no files of. A pattern that matches
 * nothing is no mistake; node_modules and .git are left out of patterns. `-` stands for names on standard input, one a line.
 */
export async function documentFiles(
  given: readonly string[],
): Promise<{ found: string[]; missing: string[] }> {
  const names = given.flatMap((name) =>
    name === '-' ? readFileSync(0, 'utf8').split('\n').filter(Boolean) : [name],
  );
  const found = new Set<string>();
  const missing: string[] = [];
  for (const name of names) {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats?.isFile()) found.add(name);
    else if (stats === undefined && isDynamicPattern(name)) {
      const matches = await glob(name, {
        ignore: ['**/node_modules/**', '**/.git/**'],
        absolute: isAbsolute(name),
        expandDirectories: false,
      });
      for (const match of matches.sort()) found.add(match);
    } else missing.push(name);
  }
  return { found: [...found], missing };
}

/** A document as text; what is no UTF-8 is read a character a byte, so that it can be written back as it was. */
export function readDocument(file: string): { text: string; encoding: 'utf8' | 'latin1' } {
  if (statSync(file).size > LARGEST) throw new Error(`${file} is larger than ${LARGEST / 2 ** 20} MiB`);
  const bytes = readFileSync(file);
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return { text: bytes.toString(encoding), encoding };
}

/** Writes a file whole: beside it first, then renamed into place. It keeps its mode, and a link to it stays a link. */
export function writeDocument(file: string, text: string, encoding: 'utf8' | 'latin1'): void {
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  const path = isThere ? realpathSync(file) : file;
  const mode = isThere ? statSync(path).mode & 0o7777 : 0o666;
  const temporary = join(dirname(path), `.parley-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { encoding, mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
