import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isAlive } from './is-alive.ts';
import { Refusal } from './refusal.ts';
import { writeFile } from './write-file.ts';

/** Another command holds a folder. */
export class LockedError extends Refusal {}

/** The lock's file, in a folder of what can be made again. It is empty: nothing but a lock is taken on it. */
const LOCK = 'lock.db';
/** Who has it, for whoever comes second. Up to version 0.1 this file was the lock itself, with nothing but a process's number in it. */
const HOLDER = 'import.lock';

/** SQLITE_BUSY: somebody else has it. */
const BUSY = 5;

let command = 'command';

/** Says what this process is called in what others are told of it. */
export function workAs(name: string): void {
  command = name;
}

/**
 * Keeps a folder for one process at a time, and in it for one caller. The lock is one of the operating system on a file, as SQLite takes it: it ends with its process
 * however that ends, so that there is no stale lock, and none to take over.
 * @param folder Where the lock's file lies; made where it is not there.
 * @param shown What is held, as the message calls it.
 * @returns what gives the lock back.
 * @throws LockedError while somebody else has it.
 */
export function lockFolder(folder: string, shown: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK);
  const database = open(file, folder, shown);
  const holder = join(folder, HOLDER);
  try {
    const older = Number(textOf(holder).trim() || 'none');
    if (older > 0 && older !== process.pid && isAlive(older)) throw new LockedError(busy(folder, shown));
    writeFile(holder, JSON.stringify({ command, pid: process.pid, since: new Date().toISOString() }));
  } catch (error) {
    database.close();
    throw error;
  }
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    rmSync(holder, { force: true });
    database.close();
  };
}

function open(file: string, folder: string, shown: string): DatabaseSync {
  // Commands that take no lock need not load it, and run where Node has none.
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === BUSY) throw new LockedError(busy(folder, shown));
    throw Object.assign(new Error(`no lock can be taken on it: ${(error as Error).message}`), {
      code: 'EACCES',
      path: file,
    });
  }
}

function busy(folder: string, shown: string): string {
  return `${holderIn(folder)} is writing to ${shown}; wait for it to end`;
}

/** Who has the lock, as far as it says so. */
function holderIn(folder: string): string {
  const text = textOf(join(folder, HOLDER));
  if (/^\d+$/.test(text)) return `another import (process ${text})`;
  try {
    const { command, pid, since } = JSON.parse(text);
    return `another ${command} (process ${pid}, since ${since})`;
  } catch {
    return 'another command';
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
