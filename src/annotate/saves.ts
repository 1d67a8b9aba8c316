import { setTimeout } from 'node:timers/promises';
import { LockedError, lock, writeTogether, writeWhole } from '../entries/index.ts';
import { diffOf } from './diff.ts';
import { hashOf, type SourceFile, sourceFile } from './files.ts';
import type { Conflict, History, Saved } from './wire.ts';
import type { Workspace, Written } from './workspace.ts';

/** The file is not as it was when the change was made. */
export class ConflictError extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super('the file was changed meanwhile');
    this.conflict = conflict;
  }
}

/** A file as it is, if it is there, and as it will be. */
export interface NewFile {
  readonly what: string;
  readonly file: string;
  readonly before: SourceFile | undefined;
  readonly text: string;
}

/** A file before a save, and its hash after it. */
interface Saving {
  readonly what: string;
  readonly file: string;
  /** Undefined if the save made the file. */
  readonly before: string | undefined;
  readonly after: string;
  readonly at: string;
}

/** Milliseconds between attempts to lock a folder that another command writes to, and how many. */
const WAIT = 50;
const ATTEMPTS = 40;

/** Writes files of a content folder, each save as one, and takes saves back. */
export class Saves {
  readonly #space: Workspace;
  readonly #stack: Saving[] = [];

  constructor(space: Workspace) {
    this.#space = space;
  }

  /** The saves that can be undone, the latest first. */
  get history(): History {
    return { steps: this.#stack.toReversed().map(({ what, file, at }) => ({ what, file, at })) };
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Runs something under the lock of the folder. @throws LockedError if another command writes to it for two seconds */
  async locked<T>(work: () => T): Promise<T> {
    const unlock = await this.#lock();
    try {
      return work();
    } finally {
      unlock();
    }
  }

  async #lock(): Promise<() => void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return lock(this.#space.contentDir);
      } catch (error) {
        if (!(error instanceof LockedError) || attempt === ATTEMPTS) throw error;
      }
      await setTimeout(WAIT);
    }
  }

  /** Writes a file whose present text is known. Call under the lock. */
  write({ what, file, before: present, text }: NewFile, as?: Written): Omit<Saved, 'undo'> {
    const before = present?.source;
    writeWhole(this.#space.contentDir, file, text);
    this.#stack.push({ what, file, before, after: hashOf(text), at: new Date().toISOString() });
    this.#space.wrote(file, text, as);
    return { hash: hashOf(text), diff: diffOf(file, before, text), file };
  }

  /** Takes the latest save back. @throws ConflictError if its file was changed since */
  undo(): Promise<Saved | undefined> {
    return this.locked(() => {
      const last = this.#stack.at(-1);
      if (last === undefined) return undefined;
      const { file, before } = last;
      const present = sourceFile(this.#space.contentDir, file);
      if (present?.hash !== last.after)
        throw new ConflictError({
          conflict: true,
          file,
          theirs: present?.source ?? '',
          yours: before ?? '',
          hash: present?.hash ?? '',
        });
      if (before === undefined) writeTogether(this.#space.contentDir, [{ file }]);
      else writeWhole(this.#space.contentDir, file, before);
      this.#stack.pop();
      this.#space.wrote(file, before);
      return {
        hash: before === undefined ? '' : hashOf(before),
        diff: diffOf(file, present.source, before),
        file,
        undo: this.depth,
      };
    });
  }
}
