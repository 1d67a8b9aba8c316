import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { ThreadFilesOrder } from './site-worker.ts';

/** Posts for which it pays to start another thread, which has to be given the knowledge base. */
const POSTS_A_WORKER = 500;
/** Each holds the whole knowledge base. */
const MOST_WORKERS = 4;
/** Megabytes for what is made and soon forgotten: most of what a page is made of, so that it is cleared away seldom. */
const YOUNG = 48;

/** The threads that work beside Astro. */
export class SiteWorkers {
  readonly #workers: Worker[] = [];
  readonly #ends: Promise<void>[] = [];

  /** Starts so many that there are as many as some posts are worth, and one core is left for Astro. */
  fill(kb: KnowledgeBase, posts: number): void {
    const most = Math.min(availableParallelism() - 1, MOST_WORKERS);
    const worth = Math.min(most, Math.floor(posts / POSTS_A_WORKER));
    while (this.#workers.length < worth) this.start(kb);
  }

  /** Whether so many cores are left beside them and one thread more. */
  leaveCores(many: number): boolean {
    return availableParallelism() >= this.#workers.length + 1 + many;
  }

  /** Gives all of them something to do. Resolves when all have done it, rejects where one failed. */
  async order(order: ThreadFilesOrder): Promise<void> {
    for (const worker of this.#workers) worker.postMessage(order);
    await Promise.all(this.#ends);
  }

  /** Gives up: without this the process would wait for them. */
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
