import { Worker } from 'node:worker_threads';
import {
  type CheckedDocument,
  type CheckOptions,
  checkDocument,
  type Found,
  findCitations,
  type Lookup,
} from '../index.ts';
import { CHECK_LIMITS, type CheckLimits } from './check-limits.ts';
import type { Task } from './check-worker.ts';

/** Documents up to this many characters are searched in this thread: none so short takes long. */
const SHORT = 16_384;

/** If the site's catalogue has at most this many characters, short documents are also judged in this thread. */
const SMALL = 262_144;

/** CPU seconds that the worker has for reading a catalogue, whose size was bounded when it was fetched. */
const READING = 20;

/**
 * Interval at which the CPU time of a worker is checked, in milliseconds; then the factor by which wall-clock time may exceed the limit on
 * a busy machine.
 */
const LOOKED_AT = 50;
const PATIENCE = 10;

/** A document that exceeded its limits; the message continues a sentence that begins with its name. */
export class TooCostlyError extends Error {
  override readonly name = 'TooCostlyError';
}

/**
 * Checks documents, long ones in a worker thread that is ended when it exceeds its limits, so that a hostile document or catalogue neither
 * stops the check of the others nor blocks a server.
 */
export class CheckApart {
  readonly #script: URL;
  readonly #limits: CheckLimits;
  #worker: Worker | undefined;
  /** The lookup that the worker has loaded. */
  #lookup: Lookup | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param script Address of check-worker.ts, or of its compiled form in a package. */
  constructor(script: URL, limits: CheckLimits = CHECK_LIMITS) {
    this.#script = script;
    this.#limits = limits;
  }

  /**
   * Runs `findCitations`.
   *
   * @throws TooCostlyError
   */
  find(text: string, file: string): Promise<Found> {
    if (text.length <= SHORT) return Promise.resolve(findCitations(text, file));
    const limit = this.#secondsFor(text);
    return this.#next(() => this.#done({ does: 'find', text, file }, limit, 'searched for citations'));
  }

  /**
   * Runs `checkDocument` on a document that was searched.
   *
   * @param isOwn Whether the catalogue is that of a content folder, whose curators are trusted: then short documents are judged in this
   * thread.
   * @throws TooCostlyError
   */
  check(
    text: string,
    file: string,
    lookup: Lookup,
    options: CheckOptions & { readonly found: Found },
    isOwn: boolean,
  ): Promise<CheckedDocument> {
    const isQuick = isOwn || (typeof lookup.source === 'string' && lookup.source.length <= SMALL);
    if (text.length <= SHORT && isQuick) return Promise.resolve(checkDocument(text, file, lookup, options));
    const limit = this.#secondsFor(text);
    return this.#next(async () => {
      const { source, home } = lookup;
      if (this.#lookup !== lookup) await this.#done({ does: 'look up', source, home }, READING, 'judged');
      this.#lookup = lookup;
      return this.#done<CheckedDocument>({ does: 'check', text, file, options }, limit, 'judged');
    });
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #secondsFor(text: string): number {
    return this.#limits.seconds + (this.#limits.secondsPerMillion * text.length) / 1e6;
  }

  #next<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #done<T>(task: Task, limit: number, done: string): Promise<T> {
    this.#worker ??= new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    const worker = this.#worker;
    const before = await secondsOf(worker);
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        const refuse = (why: string) => reject(new TooCostlyError(why));
        const late = `took more than ${limit.toFixed(1)} s to be ${done}, and was not checked: is it made to?`;
        timer = setInterval(async () => {
          if (performance.now() - begun > limit * 1000 * PATIENCE) return refuse(late);
          if ((await secondsOf(worker)) - before > limit) refuse(late);
        }, LOOKED_AT);
        worker.once('message', resolve);
        worker.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? refuse(`took more than ${this.#limits.memory} MiB to be ${done}, and was not checked`)
            : reject(error),
        );
        worker.postMessage(task);
      });
    } catch (error) {
      this.#worker = undefined;
      this.#lookup = undefined;
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
      throw error;
    } finally {
      clearInterval(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      worker.on('error', () => undefined);
    }
  }
}

/** CPU seconds that a worker has used; wall-clock time in Node before 24.6, which does not report them. */
async function secondsOf(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== 'function') return performance.now() / 1000;
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1e6;
  } catch {
    // The worker has ended.
    return 0;
  }
}
