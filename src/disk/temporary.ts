import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isAlive } from './is-alive.ts';

/** A temporary file, as `temporaryName` names it; its process id tells when it can be deleted. */
const FILE = /^\.parley-(\d+)-\d+-\d+\.tmp$/;

/** A temporary folder of `temporaryFolder`; mkdtemp adds six characters. */
const FOLDER = /^parley-(\d+)-\w{6}$/;

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

/**
 * Deletes temporary files and folders of ended processes in a folder that holds nothing of users: a cache folder, or the system's temporary
 * folder. Ignores what cannot be deleted.
 */
export function sweep(folder: string): void {
  remove(folder, [FILE, FOLDER]);
}

/** Deletes temporary files of ended processes in a folder of the user, whose own folders may have names like ours. */
export function sweepFiles(folder: string): void {
  remove(folder, [FILE]);
}

function remove(folder: string, patterns: readonly RegExp[]): void {
  for (const name of namesIn(folder)) {
    const owner = patterns.map((pattern) => pattern.exec(name)?.[1]).find((id) => id !== undefined);
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Belongs to another user, or was just deleted by another command.
    }
  }
}

/** Whether a file of this name is a temporary one. */
export function isTemporary(name: string): boolean {
  return FILE.test(name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
