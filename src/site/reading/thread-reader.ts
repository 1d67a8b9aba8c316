import { Worker } from 'node:worker_threads';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { PostReading, TextOfPost } from '../../threads/index.ts';
import { textsOf } from './texts.ts';

export interface ThreadToRead {
  readonly thread: string;
  readonly posts: readonly TextOfPost[];
}

export interface ThreadRead {
  readonly thread: string;
  readonly readings: ReadonlyMap<string, PostReading>;
}

type Readings = ThreadRead['readings'];

/** Posts that are on their way to the worker at once: enough to keep it busy, few enough not to copy the archive. */
const POSTS_ON_THE_WAY = 400;

/**
 * Reads threads on another core. Those that will be asked for are read ahead, in the order in which pages are written;
 * what is asked for out of order comes next.
 */
export class ThreadReader {
  readonly #kb: KnowledgeBase;
  readonly #worker = new Worker(new URL('./thread-worker.ts', import.meta.url));
  readonly #order: readonly string[];
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, PromiseWithResolvers<Readings>>();
  #onTheWay = 0;
  #next = 0;
  #failure: Error | undefined;

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
    this.#order = [...kb.threads.keys()];
    this.#placeOf = new Map(this.#order.map((thread, at) => [thread, at]));
    this.#worker.on('message', ({ thread, readings }: ThreadRead) => {
      this.#onTheWay -= readings.size;
      this.#asked.get(thread)?.resolve(readings);
      this.#askAhead();
    });
    this.#worker.on('error', (error) => {
      this.#failure = error as Error;
      for (const { reject } of this.#asked.values()) reject(error);
    });
  }

  /** Begins with the first thread, before anything is asked for. */
  start(): void {
    this.#askAhead();
  }

  /** The readings of a thread's posts, by id. Rejects where the worker failed. */
  read(thread: string): Promise<Readings> {
    const asked = this.#asked.get(thread) ?? this.#ask(thread);
    this.#next = Math.max(this.#next, (this.#placeOf.get(thread) ?? -1) + 1);
    this.#askAhead();
    return asked.promise;
  }

  /** Ends the worker, without which the process would wait for it. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(thread: string): PromiseWithResolvers<Readings> {
    const asked = Promise.withResolvers<Readings>();
    // Who asks may come later, or never.
    asked.promise.catch(() => undefined);
    this.#asked.set(thread, asked);
    if (this.#failure) asked.reject(this.#failure);
    else {
      const posts = textsOf(this.#kb, thread);
      this.#onTheWay += posts.length;
      const message: ThreadToRead = { thread, posts };
      this.#worker.postMessage(message);
    }
    return asked;
  }

  #askAhead(): void {
    for (; this.#onTheWay < POSTS_ON_THE_WAY && this.#next < this.#order.length; this.#next++) {
      const thread = this.#order[this.#next] as string;
      if (!this.#asked.has(thread)) this.#ask(thread);
    }
  }
}
