import { join, resolve } from 'node:path';
import { readText } from '../src/disk/index.ts';
import { lock, type ReadEntries, readEntries, requireEntries } from '../src/entries/index.ts';
import { warn } from './terminal.ts';
import { trust } from './trust.ts';

/** What a command that edits entries works with. */
export interface Edited extends Pick<ReadEntries, 'entries'> {
  readonly contentDir: string;
  /** The text of an entry's file, by its path from the content folder. */
  readonly sourceOf: (file: string) => string;
}

/**
 * Reads all entries for a command that edits them, and holds the lock of the folder meanwhile unless it is a dry run.
 * @returns what `edit` returns, the exit code; 1, with the reason on standard error, if something must be mended first.
 */
export async function editing(
  command: string,
  { content, dryRun = false }: { readonly content: string; readonly dryRun?: boolean | undefined },
  edit: (edited: Edited) => number | Promise<number>,
): Promise<number> {
  const contentDir = resolve(content);
  requireEntries(contentDir);
  const unlock = dryRun ? () => undefined : lock(contentDir);
  try {
    const { entries, problems } = await readEntries(contentDir, trust());
    const [problem] = problems;
    if (problem) {
      warn(`${command}: ${problem.file}:${problem.line}: ${problem.message}; mend it first`);
      return 1;
    }
    return await edit({ entries, contentDir, sourceOf: (file) => readText(join(contentDir, file)) });
  } finally {
    unlock();
  }
}
