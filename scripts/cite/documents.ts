import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { whyUnread } from '../../src/citations/documents/index.ts';
import { sweep, writeFile } from '../../src/disk/index.ts';

/** Largest document that is read, in bytes. */
const LARGEST = 64 * 2 ** 20;

/**
 * The files that names and patterns mean, each once, in order; and the names and patterns that there are no files of, with why. What lies in
 * node_modules and .git is not matched by patterns. `-` stands for names on standard input, one a line.
 */
export async function documentFiles(
  given: readonly string[],
): Promise<{ found: string[]; missing: Map<string, string> }> {
  const names = given.flatMap((name) =>
    name === '-' ? readFileSync(0, 'utf8').split(/\r?\n/).filter(Boolean) : [name],
  );
  const found = new Set<string>();
  const missing = new Map<string, string>();
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
      if (matches.length === 0) missing.set(name, 'matches no file');
    } else if (stats?.isDirectory())
      missing.set(name, `is a folder: name the documents in it, such as ${name.replace(/\/+$/, '')}/**/*.md`);
    else missing.set(name, stats === undefined ? 'is not there' : 'is no file');
  }
  return { found: [...found], missing };
}

/** A file that is no document. */
export class UnreadError extends Error {
  /** Without the file's name. */
  readonly why: string;
  constructor(file: string, why: string) {
    super(`${file} ${why}`);
    this.why = why;
  }
}

/**
 * A document as text; what is no UTF-8 is read a character a byte, so that it can be written back as it was.
 * @throws UnreadError where it is too large, or of a kind that cannot be read.
 */
export function readDocument(file: string): { text: string; encoding: 'utf8' | 'latin1' } {
  if (statSync(file).size > LARGEST) throw new UnreadError(file, `is larger than ${LARGEST / 2 ** 20} MiB`);
  const bytes = readFileSync(file);
  const why = whyUnread(file, bytes);
  if (why !== undefined) throw new UnreadError(file, why);
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return { text: bytes.toString(encoding), encoding };
}

/** Writes a document whole, and removes what a command that was killed left beside it. */
export function writeDocument(file: string, text: string, encoding: 'utf8' | 'latin1'): void {
  sweep(dirname(file));
  writeFile(file, Buffer.from(text, encoding), { lasting: true });
}
