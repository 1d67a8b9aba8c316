import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import {
  fileStamp,
  keep,
  putFile,
  readBytes,
  readKept,
  settle,
  temporaryName,
  writeFile,
} from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { asWritten, moveFile } from './write-file.ts';

/** A change of a file of the content folder. */
export interface FileChange {
  /** Path from the content folder. */
  readonly file: string;
  /** Its new text; if absent, the file is deleted. */
  readonly text?: string;
}

/** The journal, in the cache folder, of several files being written as one; the next command finishes an interrupted one by it. */
const JOURNAL = 'together.json';
const VERSION = '1';

/** A path within the content folder: a pull request may contain a journal, which must reach no other file. */
const within = z
  .string()
  .refine((path) => !isAbsolute(path) && !path.split(/[\\/]/).some((step) => step === '..' || step === ''));
/** A name made by `temporaryName`. */
const temporary = z.string().regex(/^\.parley-[\w-]+\.tmp$/);

/** The change of one file. Names are in the cache folder. */
const step = z.union([
  z.strictObject({
    file: within,
    /** The new file until it is in place. */
    staged: temporary,
    /** SHA-256 of the present content, if any; below, of the new content. */
    before: z.string().optional(),
    after: z.string(),
  }),
  z.strictObject({
    file: within,
    /** The removed file until everything is done. */
    trash: temporary,
    /** The stamp of the file (see `fileStamp`). */
    stamp: z.string(),
  }),
]);
type Step = z.infer<typeof step>;

/**
 * Writes files as one: first each is written completely under another name and synced; only then are they put in place, in order. If one
 * cannot be put in place, the earlier ones are restored. If the process ends meanwhile, `finishTogether` completes the work. Call only
 * under the lock.
 */
export function writeTogether(contentDir: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  const folder = join(contentDir, CACHE_FOLDER);
  const inFolder = (name: string) => join(folder, name);
  const journal = inFolder(JOURNAL);
  const before = new Map<string, Buffer>();
  const steps: Step[] = [];
  let placed = 0;
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, text } of changes) {
      const path = join(contentDir, file);
      if (text === undefined) {
        const stamp = fileStamp(path);
        if (stamp !== undefined) steps.push({ file, trash: temporaryName(), stamp });
        continue;
      }
      const bytes = asWritten(file, text, path);
      const was = bytesOf(path);
      if (was) before.set(file, was);
      const staged = temporaryName();
      steps.push({ file, staged, ...(was && { before: hashOf(was) }), after: hashOf(bytes) });
      writeFile(inFolder(staged), bytes);
    }
    settle(steps.flatMap((one) => ('staged' in one ? [inFolder(one.staged)] : [])));
    if (steps.length > 1) keep(journal, VERSION, JSON.stringify(steps), { lasting: true });
    for (const one of steps) {
      place(contentDir, one);
      placed++;
    }
    settle(steps.map(({ file }) => join(contentDir, file)));
    clear(contentDir, steps);
  } catch (error) {
    for (const one of steps.slice(0, placed).reverse()) {
      const path = join(contentDir, one.file);
      const was = before.get(one.file);
      if ('trash' in one) moveFile(inFolder(one.trash), path);
      else if (was === undefined) rmSync(path, { force: true });
      else writeFile(path, was, { lasting: true });
    }
    clear(contentDir, steps);
    throw error;
  }
}

/**
 * Completes the writing that a killed process began. If somebody has changed one of the files since, nothing is written: the change is
 * dropped, and the user must repeat the command. Call only under the lock.
 */
export function finishTogether(contentDir: string): void {
  const folder = join(contentDir, CACHE_FOLDER);
  const written = stepsIn(readKept(join(folder, JOURNAL), VERSION));
  const steps = written.some(({ file }) => passesLink(contentDir, file)) ? [] : written;
  const states = steps.map((one) => stateOf(contentDir, folder, one));
  if (!states.includes('changed')) {
    for (const [at, one] of steps.entries()) if (states[at] === 'begun') place(contentDir, one);
    settle(steps.map(({ file }) => join(contentDir, file)));
  }
  clear(contentDir, steps);
}

/** Whether a change of several files is in progress or was interrupted: the folder is in a mixed state. */
export function isCutShort(contentDir: string): boolean {
  return existsSync(join(contentDir, CACHE_FOLDER, JOURNAL));
}

/** The progress of a step; `changed` if somebody else changed the file. */
function stateOf(contentDir: string, folder: string, one: Step): 'begun' | 'done' | 'changed' {
  const path = join(contentDir, one.file);
  if ('trash' in one) {
    const stamp = fileStamp(path);
    if (stamp === undefined) return 'done';
    return stamp === one.stamp ? 'begun' : 'changed';
  }
  const now = bytesOf(path);
  const hash = now && hashOf(now);
  if (hash === one.after) return 'done';
  const staged = bytesOf(join(folder, one.staged));
  return hash === one.before && staged !== undefined && hashOf(staged) === one.after ? 'begun' : 'changed';
}

function place(contentDir: string, one: Step): void {
  const folder = join(contentDir, CACHE_FOLDER);
  const path = join(contentDir, one.file);
  if ('trash' in one) moveFile(path, join(folder, one.trash));
  else {
    mkdirSync(dirname(path), { recursive: true });
    putFile(join(folder, one.staged), path);
  }
}

/** Deletes the journal and the temporary files of its steps. */
function clear(contentDir: string, steps: readonly Step[]): void {
  const folder = join(contentDir, CACHE_FOLDER);
  rmSync(join(folder, JOURNAL), { force: true });
  for (const one of steps) rmSync(join(folder, 'trash' in one ? one.trash : one.staged), { force: true });
}

function stepsIn(text: string | undefined): Step[] {
  if (text === undefined) return [];
  const read = z.array(step).safeParse(JSON.parse(text));
  return read.success ? read.data : [];
}

/** Whether a symbolic link is on the path to a file: a pull request may contain that too. */
function passesLink(contentDir: string, file: string): boolean {
  const names = file.split(/[\\/]/);
  return names.some(
    (_, at) =>
      lstatSync(join(contentDir, ...names.slice(0, at)), { throwIfNoEntry: false })?.isSymbolicLink() &&
      at > 0,
  );
}

/** A file's bytes; undefined if it does not exist. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readBytes(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
