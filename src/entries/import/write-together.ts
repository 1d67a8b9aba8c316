import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { keep, putFile, readKept, settle, temporaryName, writeFile } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';

/** What becomes of a file of the content folder. */
export interface FileChange {
  /** Path from the content folder. */
  readonly file: string;
  /** Its text; where it is absent the file goes. */
  readonly text?: string;
}

/** What a process that writes files as one has begun, in the folder of what may be deleted: a change that was cut short is finished by it. */
const JOURNAL = 'together.json';
const VERSION = '1';

const step = z.strictObject({
  file: z.string(),
  /** Name, in the folder of what may be deleted, of the file until it is in place; absent where the file goes. */
  staged: z.string().optional(),
  /** SHA-256 of the file before and after; absent where there is none. */
  before: z.string().optional(),
  after: z.string().optional(),
});
type Step = z.infer<typeof step>;

/**
 * Writes files as one: each is written whole under another name first, and only when all are, and are on the disk for good, is the first of them put in place, in
 * their order. Where one cannot be put in place, those before it are as they were. Where the process ends meanwhile, `finishTogether` does the rest. Only under
 * the lock.
 */
export function writeTogether(contentDir: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  const folder = join(contentDir, CACHE_FOLDER);
  const journal = join(folder, JOURNAL);
  const before = changes.map(({ file }) => bytesOf(join(contentDir, file)));
  const steps = changes.map(({ file, text }, at): Step => {
    const was = before[at];
    return {
      file,
      ...(text === undefined ? {} : { staged: temporaryName(), after: hashOf(text) }),
      ...(was === undefined ? {} : { before: hashOf(was) }),
    };
  });
  let placed = 0;
  try {
    mkdirSync(folder, { recursive: true });
    for (const [at, { staged }] of steps.entries())
      if (staged !== undefined) writeFile(join(folder, staged), changes[at]?.text ?? '');
    settle(steps.flatMap(({ staged }) => (staged === undefined ? [] : [join(folder, staged)])));
    if (steps.length > 1) keep(journal, VERSION, JSON.stringify(steps), { lasting: true });
    for (const one of steps) {
      place(contentDir, one);
      placed++;
    }
    settle(steps.map(({ file }) => join(contentDir, file)));
    rmSync(journal, { force: true });
  } catch (error) {
    rmSync(journal, { force: true });
    for (const { staged } of steps) if (staged !== undefined) rmSync(join(folder, staged), { force: true });
    for (let at = placed - 1; at >= 0; at--) {
      const path = join(contentDir, steps[at]?.file ?? '');
      const was = before[at];
      if (was === undefined) rmSync(path, { force: true });
      else writeFile(path, was, { lasting: true });
    }
    throw error;
  }
}

/**
 * Puts in place what a process that was killed had begun to. Where somebody has changed one of the files since, nothing is: the change is given up,
 * and whoever asked for it asks again. Only under the lock.
 */
export function finishTogether(contentDir: string): void {
  const folder = join(contentDir, CACHE_FOLDER);
  const journal = join(folder, JOURNAL);
  const steps = stepsIn(readKept(journal, VERSION));
  const isAsLeft = steps.every((one) => {
    const now = bytesOf(join(contentDir, one.file));
    const hash = now && hashOf(now);
    const staged = one.staged === undefined ? undefined : bytesOf(join(folder, one.staged));
    return hash === one.after || (hash === one.before && (!staged || hashOf(staged) === one.after));
  });
  if (isAsLeft && steps.length > 0) {
    for (const one of steps) {
      const now = bytesOf(join(contentDir, one.file));
      if ((now && hashOf(now)) !== one.after) place(contentDir, one);
    }
    settle(steps.map(({ file }) => join(contentDir, file)));
  }
  for (const { staged } of steps) if (staged !== undefined) rmSync(join(folder, staged), { force: true });
  rmSync(journal, { force: true });
}

function place(contentDir: string, { file, staged }: Step): void {
  const path = join(contentDir, file);
  if (staged === undefined) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  putFile(join(contentDir, CACHE_FOLDER, staged), path);
}

function stepsIn(text: string | undefined): Step[] {
  if (text === undefined) return [];
  const read = z.array(step).safeParse(JSON.parse(text));
  return read.success ? read.data : [];
}

/** A file's bytes; undefined where there is none. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
