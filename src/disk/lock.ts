import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { diskFault } from './fault.ts';
import { isAlive } from './is-alive.ts';
import { Refusal } from './refusal.ts';
import { writeFile } from './write-file.ts';

/** Another command has locked the folder. */
export class LockedError extends Refusal {}

/** The lock's file, in the cache folder. It is empty and only used for locking. */
const LOCK = 'lock.db';
/** Names the holder of the lock for others. Up to version 0.1 this file was itself the lock, and contained only a process id. */
const HOLDER = 'import.lock';

/** SQLITE_BUSY: the lock is taken. */
const BUSY = 5;

let command = 'command';

/** Sets the name of this process in messages to others. */
export function workAs(name: string): void {
  command = name;
}

/**
 * Locks a folder for one process at a time, and within it for one caller. It is an operating system lock on a file, taken by SQLite: it
 * ends with its process in every case, so there are no stale locks.
 *
 * @param folder Folder of the lock's file; created if absent.
 * @param shown Name of the locked folder for the message.
 * @returns a function that releases the lock.
 * @throws LockedError while it is taken.
 */
export function lockFolder(folder: string, shown: string): () => void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK);
  const database = open(file, folder, shown);
  const holder = join(folder, HOLDER);
  try {
    const older = Number(textOf(holder).trim() || 'none');
    if (older > 0 && older !== process.pid && isAlive(older)) throw new LockedError(busy(folder, shown));
    nameHolder(holder);
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

/** Names this process to others. Where the disk is full nobody is named, and the lock holds all the same: what is removed under it makes room. */
function nameHolder(holder: string): void {
  try {
    writeFile(holder, JSON.stringify({ command, pid: process.pid, since: new Date().toISOString() }));
  } catch (error) {
    if (diskFault(error) === undefined) throw error;
  }
}

function open(file: string, folder: string, shown: string): DatabaseSync {
  // Commands that take no lock need not load SQLite, and run in a Node without it.
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

/** The holder of the lock, if it named itself. */
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
