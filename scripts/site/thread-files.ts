import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Publication } from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { SHELL_ID, type Shell, shellOf } from '../../src/site/layouts/shell.ts';
import { buildBar } from './build-bar.ts';
import { type ThreadFilesJob, WRITTEN, writeNextThread } from './thread-files-job.ts';
import type { ThreadFilesOrder } from './thread-files-worker.ts';

/** Posts for which it pays to start another thread, which has to be given the knowledge base. */
const POSTS_A_WORKER = 500;
/** Each worker holds the whole knowledge base. */
const MOST_WORKERS = 4;

/** Writes the files of threads, on all cores. */
export class ThreadFilesWriter {
  readonly #kb: KnowledgeBase;
  readonly #threads: readonly string[];
  readonly #posts: number;
  readonly #workers: readonly Worker[];
  readonly #ended: Promise<void>;

  /**
   * Starts the workers, which wait until `write`: as many as the posts of the threads (ids) are worth unless told. The
   * thread that calls `write` works beside them.
   */
  constructor(kb: KnowledgeBase, threads: readonly string[], workers?: number) {
    this.#kb = kb;
    const posts = (id: string) => kb.threads.get(id)?.posts.length ?? 0;
    // The longest first: at the end all have something to do.
    this.#threads = [...threads].sort((a, b) => posts(b) - posts(a));
    this.#posts = threads.reduce((sum, id) => sum + posts(id), 0);
    const count = workers ?? workersFor(this.#posts);
    const script = new URL('./thread-files-worker.ts', import.meta.url);
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData: kb }));
    this.#ended = Promise.all(this.#workers.map(endOf)).then(() => undefined);
    this.#ended.catch(() => undefined);
  }

  /** Writes them all into the folder of a site that Astro made; takes the shells from there. */
  async write(folder: string, publication: Publication): Promise<void> {
    const making = {
      publication,
      shells: { thread: shellIn(folder, 'threads'), post: shellIn(folder, 'posts') },
    };
    for (const collection of ['threads', 'posts'])
      await rm(join(folder, collection, SHELL_ID), { recursive: true });
    const progress = new Int32Array(new SharedArrayBuffer(8));
    const order: ThreadFilesOrder = { making, threads: this.#threads, folder, progress };
    for (const worker of this.#workers) worker.postMessage(order);
    const job: ThreadFilesJob = { ...order, making: { ...making, kb: this.#kb } };
    const bar = buildBar('writing posts', this.#posts);
    try {
      while (writeNextThread(job)) {
        bar.update(Atomics.load(progress, WRITTEN));
        // Others of this thread wait too: what indexes the posts, and whoever presses Ctrl-C.
        await setImmediate();
      }
      await this.#ended;
    } finally {
      bar.stop();
    }
  }

  /** Gives up: without this the process would wait for the workers. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function workersFor(posts: number): number {
  return Math.min(availableParallelism() - 1, MOST_WORKERS, Math.floor(posts / POSTS_A_WORKER));
}

function shellIn(folder: string, collection: string): Shell {
  return shellOf(readFileSync(join(folder, collection, SHELL_ID, 'index.html'), 'utf8'));
}

function endOf(worker: Worker): Promise<void> {
  return new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`a writer of pages ended with ${code}`)),
    );
  });
}
