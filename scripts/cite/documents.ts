import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { sweep, writeFile } from '../../src/disk/index.ts';

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

/** Writes a document whole, and removes what a command that was killed left beside it. */
export function writeDocument(file: string, text: string, encoding: 'utf8' | 'latin1'): void {
  sweep(dirname(file));
  writeFile(file, Buffer.from(text, encoding), { lasting: true });
}
