import { borneOut, wordsOf } from './borne-out.ts';
import { CommonScores } from './common-scores.ts';
import type { Pagefind, PagefindAnswer, PagefindResult } from './pagefind.ts';

/** A Pagefind index opened by its script. */
export interface PagefindInstance extends Pagefind {
  /** Loads what a search for these words needs. */
  preload(term: string): Promise<unknown>;
}

/** Shortest word whose continuations are loaded: half of an archive's words begin with fewer letters. */
const SHORTEST = 4;
/** Characters that can continue words, in the order of the index, and one that sorts after all of them. */
const LETTERS = [...'0123456789_abcdefghijklmnopqrstuvwxyz'];
const LAST = 'zzzz';

/** An index, and the factor for its scores (see `rankings`). */
export interface OpenedIndex {
  readonly instance: PagefindInstance;
  readonly scale: number;
}

/**
 * Combines several indexes. Each is searched separately, not with Pagefind's `mergeIndex`: Pagefind ignores a word that an index does not
 * have, or takes its beginning, so an archive without a word would return wrong results.
 */
export function severalAsOne(indexes: readonly OpenedIndex[]): Pagefind {
  const instances = indexes.map(scaled);
  const begun = instances.map(() => new Set<string>());
  const common = new CommonScores(instances);
  return {
    async search(term, options) {
      const answers = await Promise.all(
        instances.map((one, i) => searchOne(one, begun[i] ?? new Set(), term, options)),
      );
      const real =
        instances.length === 1 ? answers : await Promise.all(answers.map((answer) => borneOut(answer, term)));
      const words = wordsOf(term);
      const score = instances.length === 1 || words.length === 0 ? undefined : await common.of(words);
      const results = real.flatMap((answer, i) =>
        answer.results.map((result) => ofIndex(result, i, score?.(result, i) ?? result.score)),
      );
      return {
        results: results.sort((a, b) => b.score - a.score),
        filters: added(real.map(({ filters }) => filters)),
      };
    },
    async filters() {
      return added(await Promise.all(instances.map((one) => one.filters())));
    },
  };
}

function scaled({ instance, scale }: OpenedIndex): PagefindInstance {
  if (scale === 1) return instance;
  return {
    preload: (term) => instance.preload(term),
    filters: () => instance.filters(),
    async search(term, options) {
      const { results, ...rest } = await instance.search(term, options);
      const scaled = results.map((result) => ({ ...result, score: result.score * scale }));
      return { ...rest, results: scaled };
    },
  };
}

/**
 * Searches one index. Pagefind also finds words that begin with the query word, but only among those already loaded; so all words with that
 * beginning are loaded first, and the answer does not depend on earlier searches.
 *
 * @param begun Words for which that was done.
 */
async function searchOne(
  index: PagefindInstance,
  begun: Set<string>,
  term: string | null,
  options: { filters?: unknown } | undefined,
): Promise<PagefindAnswer> {
  const fresh = wordsOf(term).filter((word) => word.length >= SHORTEST && !begun.has(word));
  if (fresh.length > 0) await index.preload(fresh.flatMap(continuations).join(' '));
  for (const word of fresh) begun.add(word);
  return index.search(term, options);
}

/** Words that fall into every file of continuations of a word: the first and last for each letter. */
function continuations(word: string): string[] {
  const next = LETTERS.map((letter) => word + letter);
  const parts = LETTERS.map((letter) => `${word}_${letter}`);
  return [...next, ...parts, ...next.map((one) => one + LAST)];
}

function ofIndex(result: PagefindResult, index: number, score: number): PagefindResult {
  return { ...result, id: `${index}:${result.id}`, score, data: () => result.data() };
}

function added(filters: readonly PagefindAnswer['filters'][]): Record<string, Record<string, number>> {
  // Without a prototype: names come from other sites, and may be `__proto__`.
  const sums: Record<string, Record<string, number>> = Object.create(null);
  for (const one of filters) {
    for (const [name, values] of Object.entries(one)) {
      const sum: Record<string, number> = sums[name] ?? Object.create(null);
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
      sums[name] = sum;
    }
  }
  return sums;
}
