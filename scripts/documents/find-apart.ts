import { Worker } from 'node:worker_threads';
import { type Found, findCitations } from '../../src/citations/documents/index.ts';

/** What finding the citations of one document may cost. */
export interface FindLimits {
  /** Seconds of a processor, for any document. */
  readonly seconds: number;
  /** The same, for each million characters. */
  readonly secondsPerMillion: number;
  /** MiB of memory. */
  readonly memory: number;
}

export const FIND_LIMITS: FindLimits = { seconds: 1, secondsPerMillion: 1, memory: 1024 };

/** Characters of a document that is searched at once: none so short takes long. */
const SHORT = 16_384;

/** How often the time that a worker took is looked at, in milliseconds, and how many times the limit it may wait for a busy machine. */
const LOOKED_AT = 50;
const PATIENCE = 10;

/** A document that took too much; the message is a clause to stand behind its name. */
export class TooCostlyError extends Error {
  override readonly name = 'TooCostlyError';
}

/**
 * Finds citations in documents, long ones in a thread of its own that is ended where it takes too much: whatever somebody puts into a
 * document, the others are checked and a server goes on answering.
 */
export class FindApart {
  readonly #script: URL;
  readonly #limits: FindLimits;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param script Where find-worker.ts is; of a package, what was made of it. */
  constructor(script: URL, limits: FindLimits = FIND_LIMITS) {
    this.#script = script;
    this.#limits = limits;
  }

  /** What `findCitations` finds. @throws TooCostlyError */
  find(text: string, file: string): Promise<Found> {
    if (text.length <= SHORT) return Promise.resolve(findCitations(text, file));
    const found = this.#last.then(() => this.#findNow(text, file));
    this.#last = found.catch(() => undefined);
    return found;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #findNow(text: string, file: string): Promise<Found> {
    this.#worker ??= new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    const worker = this.#worker;
    const limit = this.#limits.seconds + (this.#limits.secondsPerMillion * text.length) / 1e6;
    const before = await secondsOf(worker);
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Found>((resolve, reject) => {
        const refuse = (why: string) => reject(new TooCostlyError(why));
        const late = `took more than ${limit.toFixed(1)} s to be searched for citations, and was not checked: is it made to?`;
        timer = setInterval(async () => {
          if (performance.now() - begun > limit * 1000 * PATIENCE) return refuse(late);
          if ((await secondsOf(worker)) - before > limit) refuse(late);
        }, LOOKED_AT);
        worker.once('message', resolve);
        worker.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? refuse(
                `took more than ${this.#limits.memory} MiB to be searched for citations, and was not checked`,
              )
            : reject(error),
        );
        worker.postMessage({ text, file });
      });
    } catch (error) {
      this.#worker = undefined;
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

/** Seconds of a processor that a worker took so far; of a Node before 24.6, which does not tell, the time of the clock. */
async function secondsOf(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== 'function') return performance.now() / 1000;
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1e6;
  } catch {
    // It is over.
    return 0;
  }
}

/** Where the script of the worker is, seen from a command's own module. */
export function findWorker(command: string): URL {
  return new URL(command.endsWith('.ts') ? './documents/find-worker.ts' : './parley-find.mjs', command);
}
