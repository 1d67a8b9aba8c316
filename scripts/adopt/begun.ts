import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keep, readKept } from '../../src/disk/index.ts';
import { CACHE_FOLDER } from '../../src/entries/index.ts';
import type { SourceFile } from '../../src/packs/index.ts';

/** The note, in the cache folder, that a pack was put into the content folder to be adopted; the same command goes on from there if it is interrupted. */
const NOTE = 'adopting.json';
const VERSION = '1';

const note = z.strictObject({
  /** Hash of the pack's files as they were given. */
  pack: z.string(),
  /** Whether nothing is wrong with the pack: until then it is taken out again if something is. */
  isChecked: z.boolean(),
});

/** How far the adoption of a pack got: undefined if it was not begun. */
export function begunWith(
  contentDir: string,
  files: readonly SourceFile[],
): 'put in' | 'checked' | undefined {
  const text = readKept(join(contentDir, CACHE_FOLDER, NOTE), VERSION);
  const read = text === undefined ? undefined : note.safeParse(JSON.parse(text));
  if (!read?.success || read.data.pack !== hashOf(files)) return undefined;
  return read.data.isChecked ? 'checked' : 'put in';
}

/** Notes how far the adoption of a pack got. Call under the lock. */
export function noteBegun(contentDir: string, files: readonly SourceFile[], isChecked: boolean): void {
  const text = JSON.stringify({ pack: hashOf(files), isChecked } satisfies z.infer<typeof note>);
  keep(join(contentDir, CACHE_FOLDER, NOTE), VERSION, text, { lasting: true });
}

/** Removes the note. */
export function forgetBegun(contentDir: string): void {
  rmSync(join(contentDir, CACHE_FOLDER, NOTE), { force: true });
}

function hashOf(files: readonly SourceFile[]): string {
  const sorted = files.map(({ file, text }) => [file, text]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
