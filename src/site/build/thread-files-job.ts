import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeUnsynced } from '../../disk/index.ts';
import type { SharedSegments } from '../../segments/index.ts';
import { type ThreadFilesMaking, threadFiles } from '../thread-files/index.ts';
import { inWordsOf } from '../words/index.ts';

/** What is to be written: which threads (ids), in this order, and where. */
export interface ThreadFilesJob {
  readonly making: ThreadFilesMaking;
  readonly threads: readonly string[];
  readonly folder: string;
  /** Of the posts of the knowledge base, in its order. */
  readonly segments: SharedSegments;
  /** How many threads were taken by all that work on the job, and how many posts are written: two 32-bit integers. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

export const TAKEN = 0;
export const WRITTEN = 1;

/** Takes the next thread of the job and writes its files, into a folder that nobody reads yet. False if none is left. */
export function writeNextThread({ making, threads, folder, progress }: ThreadFilesJob): boolean {
  const id = threads[Atomics.add(progress, TAKEN, 1)];
  const thread = id === undefined ? undefined : making.kb.threads.get(id);
  if (thread === undefined) return false;
  inWordsOf(making.kb.settings, () => {
    const folders = new Set<string>();
    // Written synchronously: a worker thread that does nothing else loses no time by that, and each file costs a third.
    for (const { path, text } of threadFiles(making, thread)) {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeUnsynced(file, text());
    }
  });
  Atomics.add(progress, WRITTEN, thread.posts.length);
  return true;
}
