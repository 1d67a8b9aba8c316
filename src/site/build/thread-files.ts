import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Publication } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { SharedSegments } from '../../segments/index.ts';
import { SHELL_ID, type Shell, shellOf } from '../layouts/shell.ts';
import type { Say } from './say.ts';
import type { SiteWorkers } from './site-workers.ts';
import { WRITTEN, writeNextThread } from './thread-files-job.ts';

/** Which files of threads are to be written, and where. */
export interface ThreadFilesToWrite {
  readonly kb: KnowledgeBase;
  /** Ids. */
  readonly threads: readonly string[];
  readonly publication: Publication;
  /** The site as Astro left it, with the shells of the pages; nobody reads it yet. */
  readonly folder: string;
  readonly segments: SharedSegments;
  readonly say: Pick<Say, 'bar'>;
}

/** Writes the files of threads, in this thread and the workers, and removes the shells. */
export async function writeThreadFiles(
  { kb, threads, publication, folder, segments, say }: ThreadFilesToWrite,
  workers: SiteWorkers,
): Promise<void> {
  const shells = { thread: shellIn(folder, 'threads'), post: shellIn(folder, 'posts') };
  for (const collection of ['threads', 'posts'])
    await rm(join(folder, collection, SHELL_ID), { recursive: true });
  const posts = (id: string) => kb.threads.get(id)?.posts.length ?? 0;
  const all = threads.reduce((sum, id) => sum + posts(id), 0);
  workers.fill(kb, all);
  const progress = new Int32Array(new SharedArrayBuffer(8));
  // The longest first, so that all workers finish at about the same time.
  const inOrder = [...threads].sort((a, b) => posts(b) - posts(a));
  const order = { making: { publication, shells }, threads: inOrder, folder, segments, progress };
  const others = workers.order(order);
  others.catch(() => undefined);
  const job = { ...order, making: { ...order.making, kb } };
  const bar = say.bar('writing posts', all);
  const show = setInterval(() => bar.update(Atomics.load(progress, WRITTEN)), 1000);
  try {
    while (writeNextThread(job)) {
      bar.update(Atomics.load(progress, WRITTEN));
      // Lets the event loop run: indexing needs this thread too, and so does Ctrl-C.
      await setImmediate();
    }
    await others;
  } finally {
    clearInterval(show);
    bar.stop();
  }
}

function shellIn(folder: string, collection: string): Shell {
  return shellOf(readFileSync(join(folder, collection, SHELL_ID, 'index.html'), 'utf8'));
}
