import type { Bounds } from './bounds.ts';
import { FetchError } from './fetch-error.ts';

/** Counts the time spent waiting for a server; the reader's own time does not count. */
export class Patience {
  #left: number;
  readonly #bounds: Bounds;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
    this.#left = bounds.seconds * 1000;
  }

  /**
   * Awaits a promise.
   *
   * @throws FetchError if it takes too long, and whatever the promise throws.
   */
  async waitFor<T>(promise: Promise<T>): Promise<T> {
    const { seconds, idleSeconds = seconds } = this.#bounds;
    const idle = idleSeconds * 1000;
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new FetchError(
              this.#left <= idle
                ? `the server did not answer within ${seconds} s in all`
                : `the server did not answer within ${idleSeconds} s`,
              true,
            ),
          ),
        Math.max(0, Math.min(this.#left, idle)),
      );
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
      this.#left -= performance.now() - begun;
    }
  }
}
