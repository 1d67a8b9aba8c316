import type { ValuesOf } from './allowed.ts';
import type { AskedTerms } from './asked-terms.ts';
import { bare } from './occurrences.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { pagefindFilters } from './pagefind-filters.ts';
import type { Question } from './question.ts';
import { exactly, type RankedPost, type RankedPosts, ranked, rankedByNearness } from './ranked-posts.ts';

/** What finding posts takes. */
export interface PostIndex {
  readonly pagefind: Pagefind;
  /** What conditions mean, from the curated records. */
  readonly valuesOf: ValuesOf;
  /** First and last year of the archive. */
  readonly years: readonly [number, number];
}

/** Posts that have each of the terms. */
export async function postsWithAll(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
): Promise<RankedPosts> {
  const filters = pagefindFilters(index, question);
  const answer = await index.pagefind.search(asked.terms.map(bare).join(' '), { filters });
  const kept = await worded(index, question, answer.results);
  const results = await ranked(index.pagefind, kept, asked);
  return { results, filters: kept.length === answer.results.length ? answer.filters : undefined };
}

/** Posts that have some of the terms: those that have more, and rarer ones, first. */
export async function postsWithSome(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
): Promise<RankedPosts> {
  const filters = pagefindFilters(index, question);
  const some = new Map<string, RankedPost>();
  for (const term of asked.terms) {
    const { results } = await index.pagefind.search(exactly(term), { filters });
    const rarity = Math.log(1 + COMMON / (results.length + 1));
    for (const result of results) {
      const before = some.get(result.id);
      const words = [...(before?.words ?? []), ...result.words].sort((a, b) => a - b);
      some.set(result.id, { ...result, words, worth: (before?.worth ?? 0) + rarity });
    }
  }
  const kept = await worded(index, question, rankedByNearness([...some.values()], asked));
  return { results: kept, filters: undefined };
}

/** Results of a term from which it is no longer telling. */
const COMMON = 10_000;

/** Posts that meet the conditions, phrases and exclusions of a question without other words, in the order of the index. */
export async function postsByConditions(index: PostIndex, question: Question): Promise<RankedPosts> {
  const answer = await index.pagefind.search(null, { filters: pagefindFilters(index, question) });
  const kept = await worded(index, question, answer.results);
  const results = kept.map((result) => ({ ...result, worth: 0 }));
  return { results, filters: kept.length === answer.results.length ? answer.filters : undefined };
}

/** The results that have the question's phrases and nothing of what it excludes. */
async function worded<T extends PagefindResult>(
  { pagefind }: PostIndex,
  { phrases, without }: Question,
  results: readonly T[],
): Promise<readonly T[]> {
  let kept = results;
  for (const [texts, wanted] of [
    [phrases, true],
    [without, false],
  ] as const) {
    for (const text of texts) {
      const ids = new Set((await pagefind.search(exactly(text))).results.map(({ id }) => id));
      kept = kept.filter(({ id }) => ids.has(id) === wanted);
    }
  }
  return kept;
}
