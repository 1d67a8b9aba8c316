import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { TEMPORARY, writeWhole } from './write-file.ts';

/** What becomes of a file of the content folder. */
export interface FileChange {
  /** Path from the content folder. */
  readonly file: string;
  /** Its text; where it is absent the file goes. */
  readonly text?: string;
}

/**
 * Writes files as one: each is written whole under another name first, and only when all are is the first of them put in place, in
 * their order. Where one cannot be put in place, those before it are as they were. Only under the lock.
 */
export function writeTogether(contentDir: string, changes: readonly FileChange[]): void {
  const folder = join(contentDir, CACHE_FOLDER);
  const staged = changes.map((change, index) => ({
    ...change,
    path: join(contentDir, change.file),
    temporary: join(folder, `${index}.${process.pid}${TEMPORARY}`),
    before: existsSync(join(contentDir, change.file))
      ? readFileSync(join(contentDir, change.file), 'utf8')
      : undefined,
  }));
  const placed: typeof staged = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const { text, temporary } of staged) if (text !== undefined) writeFileSync(temporary, text);
    for (const one of staged) {
      if (one.text === undefined) rmSync(one.path, { force: true });
      else {
        mkdirSync(dirname(one.path), { recursive: true });
        renameSync(one.temporary, one.path);
      }
      placed.push(one);
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    for (const { file, path, before } of placed.reverse()) {
      if (before === undefined) rmSync(path, { force: true });
      else writeWhole(contentDir, file, before);
    }
    throw error;
  }
}
