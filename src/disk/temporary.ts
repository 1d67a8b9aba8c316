import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isAlive } from './is-alive.ts';

/** Names of files and folders that a process has while it works: they say whose they are, and are nobody's once it is gone. */
const OURS = /^\.?parley-(\d+)-.*$/;

let count = 0;

/** A name for a file that is not whole yet, which no other process or thread gives. */
export function temporaryName(): string {
  count++;
  return `.parley-${process.pid}-${threadId}-${count}.tmp`;
}

/** Makes a folder of this process in a folder, which nobody but its user may read. Returns its path. */
export function temporaryFolder(parent: string): string {
  return mkdtempSync(join(parent, `parley-${process.pid}-`));
}

/** Removes from a folder what processes that are gone left there half done. What cannot be removed stays. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = Number(OURS.exec(name)?.[1]);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another user's, or swept by another command just now.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
