import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { plainText, readBytes } from '../disk/index.ts';
import {
  type Collection,
  type Entry,
  type Problem,
  packOf,
  readEntry,
  textOfFile,
  withAttached,
} from '../entries/index.ts';

/** A file as it was read: every byte counts when it is written again. */
export interface SourceFile {
  /** Path from the content folder. */
  readonly file: string;
  readonly source: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
}

/** The file; undefined if there is none, if a symbolic link leads out of the content folder to it, or if it is no UTF-8. @throws other errors of the disk */
export function sourceFile(contentDir: string, file: string): SourceFile | undefined {
  try {
    const path = join(contentDir, file);
    if (!realpathSync(path).startsWith(realpathSync(contentDir) + sep)) return undefined;
    const bytes = readBytes(path);
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file, source, hash: hashOf(bytes) };
  } catch (error) {
    if (error instanceof TypeError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The entry in a source text, with the attached files of a post; or its problems. */
export function entryIn(
  contentDir: string,
  file: string,
  source: string,
): Entry | { readonly problems: readonly Problem[] } {
  const folders = file.split('/');
  const collection = folders[packOf(file) === undefined ? 0 : 2] as Collection;
  const entry = readEntry(collection, file, plainText(source));
  return 'problems' in entry ? entry : withAttached(entry, (attached) => textOfFile(contentDir, attached));
}
