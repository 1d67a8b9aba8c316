import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './command.ts';

/** What can be recomputed lives here, in a content folder and in the project's. */
const CACHE = '.parley';

/** The project's knowledge base. */
export const CONTENT = join(ROOT, 'content');

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Copies a knowledge base, without what can be recomputed, and without packs: these have tests of their own, and would make every command over a
 * copy of ours take several times as long.
 */
export function copyContent(to: string, from: string = CONTENT): string {
  return copy(to, from, [CACHE, 'packs']);
}

/** The same with its packs. */
export function copyWholeContent(to: string, from: string = CONTENT): string {
  return copy(to, from, [CACHE]);
}

function copy(to: string, from: string, leftOut: readonly string[]): string {
  cpSync(from, to, {
    recursive: true,
    filter: (path) =>
      path === from || !leftOut.some((name) => relative(from, path).split(sep).includes(name)),
  });
  return to;
}

/** The files under a folder, by their paths from it, sorted; without what can be recomputed. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep))
    .filter((parts) => !parts.includes(CACHE))
    .map((parts) => parts.join('/'))
    .sort();
}

/** SHA-256 of each file under a folder, by its path. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesUnder(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
