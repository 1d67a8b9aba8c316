import type { Answer } from './answer.ts';
import { answers } from './ask.ts';
import { homeBehind } from './in-base.ts';
import { type Library, openLibrary, type Shelves } from './library.ts';
import type { QueryOptions } from './query.ts';

/**
 * Knowledge bases that are searched as one, and opened at the first question. One that cannot be read, or sends what is of no known form, is left out from then
 * on, and the others are searched. One that fails after it was opened is opened again once: it may have been built anew. If none is left, the next question
 * tries all of them again: the network may be back.
 */
export class SearchedBases {
  readonly #homes: readonly string[];
  readonly #shelves: Shelves;
  readonly #failed = new Set<string>();
  readonly #reopened = new Set<string>();
  #library: Promise<Library> | undefined;

  /** @param homes Addresses of their home pages. */
  constructor(homes: readonly string[], shelves: Shelves) {
    this.#homes = homes;
    this.#shelves = shelves;
  }

  /** As `answers` of one library. @throws the error of the last knowledge base, or one that is of none. */
  async *answers(text: string, options: QueryOptions): AsyncGenerator<Answer> {
    for (;;) {
      const homes = this.#homes.filter((home) => !this.#failed.has(home));
      let isOpen = false;
      try {
        this.#library ??= openLibrary(homes, this.#shelves);
        const library = await this.#library;
        isOpen = true;
        const without = [...this.#failed];
        for await (const answer of answers(library, text, options))
          yield without.length === 0 ? answer : { ...answer, without };
        return;
      } catch (error) {
        this.#library = undefined;
        const home = homeBehind(error);
        if (home === undefined || homes.length === 1) {
          this.#failed.clear();
          this.#reopened.clear();
          throw error;
        }
        if (!isOpen || this.#reopened.has(home)) this.#failed.add(home);
        this.#reopened.add(home);
      }
    }
  }
}
