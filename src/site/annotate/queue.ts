import { whileBusy } from './busy.ts';

/** Runs what keys ask for one after the other: keys may be faster than the server, and each goes by what the one before it did. No action may wait for another that it asks for. */
export class Queue {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Resolves when all that was asked for has ended, well or not. */
  get settled(): Promise<void> {
    return this.#last;
  }

  /** Runs an action: at once where none is running, else once those before it have ended. Rejects with its error; those behind it run all the same. */
  run<T>(action: () => Promise<T> | T): Promise<T> {
    const isFirst = this.#waiting++ === 0;
    const done = whileBusy(async () => {
      try {
        if (!isFirst) await this.#last;
        return await action();
      } finally {
        this.#waiting--;
      }
    });
    this.#last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }
}
