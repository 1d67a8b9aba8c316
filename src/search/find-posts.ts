import type { ValuesOf } from './allowed.ts';
import { type AskedTerms, exactly, exactRuns, exactSigns, unitsOf } from './asked-terms.ts';
import { ENOUGH } from './enough.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { pagefindFilters } from './pagefind-filters.ts';
import type { Question } from './question.ts';
import { type RankedPost, type RankedPosts, ranked, rankedByNearness } from './ranked-posts.ts';

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
  const answer = await index.pagefind.search(asked.terms.map(unitsOf).join(' '), { filters });
  const having = await havingAll(
    index,
    exactRuns(asked.terms),
    await worded(index, question, answer.results),
  );
  const signs = exactSigns(question.words);
  const withSigns = await havingAll(index, signs, having);
  // Where no post has the signs, the words will do.
  const kept = withSigns.length > 0 ? withSigns : having;
  const results = await ranked(index.pagefind, kept, asked);
  return {
    results,
    filters: kept.length === answer.results.length ? answer.filters : undefined,
    signed: signs.length > 0 && withSigns.length > 0,
  };
}

/** Posts that have the signs of a query that has no words: `->`. */
export async function postsWithSigns(index: PostIndex, question: Question): Promise<RankedPosts> {
  const filters = pagefindFilters(index, question);
  const [first, ...others] = exactSigns(question.words);
  if (first === undefined) return { results: [], filters: undefined };
  const { results } = await index.pagefind.search(first, { filters });
  const kept = await havingAll(index, others, await worded(index, question, results));
  const signed = kept.map((result) => ({ ...result, worth: result.score }));
  return { results: signed, filters: undefined, signed: true };
}

/** The results that have each of what Pagefind is to look for. */
async function havingAll<T extends PagefindResult>(
  { pagefind }: PostIndex,
  sought: readonly string[],
  results: readonly T[],
): Promise<readonly T[]> {
  let kept = results;
  for (const one of sought) {
    if (kept.length === 0) break;
    const ids = new Set((await pagefind.search(one)).results.map(({ id }) => id));
    kept = kept.filter(({ id }) => ids.has(id));
  }
  return kept;
}

/** Where fewer than `ENOUGH` posts have all terms: those that have more than half of them, without those found. */
export async function postsWithMost(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
  found: RankedPosts,
): Promise<RankedPosts> {
  if (found.results.length >= ENOUGH || asked.terms.length < 3) return { results: [], filters: undefined };
  const there = new Set(found.results.map(({ id }) => id));
  const { results } = await postsWithSome(index, question, asked, Math.floor(asked.terms.length / 2) + 1);
  return { results: results.filter(({ id }) => !there.has(id)), filters: undefined };
}

/** Posts that have some of the terms, `least` or more: those that have more, and rarer ones, first. */
export async function postsWithSome(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
  least = 1,
): Promise<RankedPosts> {
  const filters = pagefindFilters(index, question);
  const some = new Map<string, RankedPost>();
  const having = new Map<string, number>();
  for (const term of asked.terms) {
    const [word] = exactly(term);
    if (word === undefined) continue;
    const { results } = await index.pagefind.search(word, { filters });
    const rarity = Math.log(1 + COMMON / (results.length + 1));
    for (const result of results) {
      const before = some.get(result.id);
      having.set(result.id, (having.get(result.id) ?? 0) + 1);
      const words = [...(before?.words ?? []), ...result.words].sort((a, b) => a - b);
      some.set(result.id, { ...result, words, worth: (before?.worth ?? 0) + rarity });
    }
  }
  const enough = [...some.values()].filter(({ id }) => (having.get(id) ?? 0) >= least);
  const kept = await worded(index, question, rankedByNearness(enough, asked));
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
  index: PostIndex,
  { phrases, without }: Question,
  results: readonly T[],
): Promise<readonly T[]> {
  let kept = await havingAll(index, phrases.flatMap(exactly), results);
  for (const text of without) {
    const having = new Set(await havingAll(index, exactly(text), kept));
    kept = kept.filter((result) => !having.has(result));
  }
  return kept;
}
