import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isAlive } from './is-alive.ts';

/** Names of temporary files and folders. They contain the process id, so that they can be deleted after the process ends. */
const OURS = /^\.?parley-(\d+)-.*$/;

let count = 0;

/** A unique name for an incomplete file. */
export function temporaryName(): string {
  count++;
  return `.parley-${process.pid}-${threadId}-${count}.tmp`;
}

/** Creates a folder of this process inside another, readable only by its user. Returns its path. */
export function temporaryFolder(parent: string): string {
  return mkdtempSync(join(parent, `parley-${process.pid}-`));
}

/** Deletes what ended processes left incomplete in a folder. Ignores files that cannot be deleted. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = Number(OURS.exec(name)?.[1]);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Belongs to another user, or was just deleted by another command.
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
