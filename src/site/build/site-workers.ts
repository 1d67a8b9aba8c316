import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { ThreadFilesOrder } from './site-worker.ts';

/** Posts for which it pays to start another worker, to which the knowledge base must be copied. */
const POSTS_A_WORKER = 500;
/** Each worker holds the whole knowledge base. */
const MOST_WORKERS = 4;
/** Megabytes of the young generation: pages are made of short-lived strings, so that a larger one is collected less often. */
const YOUNG = 48;

/** Cores that are left to others: one to this thread, which writes pages too, and one to the search index. */
const OTHERS = 2;

/** Threads that write pages beside this one. */
export class SiteWorkers {
  readonly #workers: Worker[] = [];
  readonly #ends: Promise<void>[] = [];

  /** Starts as many workers as pay off for a number of posts and have a core each. */
  fill(kb: KnowledgeBase, posts: number): void {
    const most = Math.min(availableParallelism() - OTHERS, MOST_WORKERS);
    const worth = Math.min(most, Math.floor(posts / POSTS_A_WORKER));
    while (this.#workers.length < worth) this.start(kb);
  }

  /** Gives all workers the order. Resolves when all are done, rejects if one failed. */
  async order(order: ThreadFilesOrder): Promise<void> {
    for (const worker of this.#workers) worker.postMessage(order);
    await Promise.all(this.#ends);
  }

  /** Stops the workers: the process would otherwise wait for them. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  /** Starts one more. */
  start(kb: KnowledgeBase): void {
    const worker = new Worker(new URL('./site-worker.ts', import.meta.url), {
      workerData: kb,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const end = endOf(worker);
    // Whoever waits for it hears of it.
    end.catch(() => undefined);
    this.#workers.push(worker);
    this.#ends.push(end);
  }
}

function endOf(worker: Worker): Promise<void> {
  return new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`a thread that writes pages ended with ${code}`)),
    );
  });
}
