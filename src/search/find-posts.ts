import type { ValuesOf } from './allowed.ts';
import { type AskedTerms, exactly, exactRuns, exactSigns, unitsOf } from './asked-terms.ts';
import { likelihoodOf } from './borne-meanings.ts';
import type { Meaning } from './correct-terms.ts';
import { ENOUGH } from './enough.ts';
import { inOrder } from './in-order.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { pagefindFilters } from './pagefind-filters.ts';
import type { Question } from './question.ts';
import { type RankedPost, type RankedPosts, ranked, rankedByNearness } from './ranked-posts.ts';

/** What is needed to search posts. */
export interface PostIndex {
  readonly pagefind: Pagefind;
  /** Resolves the values of conditions, from the curated records. */
  readonly valuesOf: ValuesOf;
  /** First and last year of the archive. */
  readonly years: readonly [number, number];
}

/** Posts that contain each of the terms. */
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
  // If no post has the signs, the words alone must match.
  const kept = withSigns.length > 0 ? withSigns : having;
  const results = await ranked(index.pagefind, kept, asked);
  return {
    results,
    filters: kept.length === answer.results.length ? answer.filters : undefined,
    signed: signs.length > 0 && withSigns.length > 0,
  };
}

/** Posts that contain the signs of a query without words: `->`. */
export async function postsWithSigns(index: PostIndex, question: Question): Promise<RankedPosts> {
  const filters = pagefindFilters(index, question);
  const [first, ...others] = exactSigns(question.words);
  if (first === undefined) return { results: [], filters: undefined };
  const { results } = await index.pagefind.search(first, { filters });
  const kept = await havingAll(index, others, await worded(index, question, results));
  const signed = kept.map((result) => ({ ...result, worth: result.score }));
  return { results: signed, filters: undefined, signed: true };
}

/** The results that contain each search of a list. */
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

/** If fewer than `ENOUGH` posts have all terms: further posts with more than half of them, or of their possible meanings. */
export async function postsWithMost(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
  found: RankedPosts,
  candidates: ReadonlyMap<string, readonly Meaning[]> = new Map(),
): Promise<RankedPosts> {
  if (found.results.length >= ENOUGH || asked.terms.length < 3) return { results: [], filters: undefined };
  const there = new Set(found.results.map(({ id }) => id));
  const least = Math.floor(asked.terms.length / 2) + 1;
  const { results } = await postsWithSome(index, question, asked, least, candidates);
  return { results: results.filter(({ id }) => !there.has(id)), filters: undefined };
}

/** A term in a post: its weight for the post, and its positions. */
interface Met {
  readonly word: string;
  readonly worth: number;
  readonly places: readonly number[];
}

/** Posts that have some of the terms, and the meanings of terms in the first of them if they differ from the typed ones. */
export interface PostsWithSome extends RankedPosts {
  readonly meant: ReadonlyMap<string, string>;
}

/**
 * Posts with at least `least` of the terms, ranked by number, rarity, and order of the terms.
 *
 * @param candidates The possible meanings of a mistyped term. A post with any of them counts as having the term; an unlikely meaning counts
 * less.
 */
export async function postsWithSome(
  index: PostIndex,
  question: Question,
  asked: AskedTerms,
  least = 1,
  candidates: ReadonlyMap<string, readonly Meaning[]> = new Map(),
): Promise<PostsWithSome> {
  const filters = pagefindFilters(index, question);
  const some = new Map<string, { readonly result: PagefindResult; readonly met: Map<string, Met> }>();
  for (const term of asked.terms) {
    for (const { word, doubt } of candidates.get(term) ?? [{ word: term, doubt: 0 }]) {
      const [sought] = exactly(word);
      if (sought === undefined) continue;
      const { results } = await index.pagefind.search(sought, { filters });
      const worth = likelihoodOf(doubt) * Math.log(1 + COMMON / (results.length + 1));
      for (const result of results) {
        const { met } = some.get(result.id) ?? { met: new Map<string, Met>() };
        some.set(result.id, { result, met });
        if ((met.get(term)?.worth ?? 0) < worth) met.set(term, { word, worth, places: result.words });
      }
    }
  }
  const enough = [...some.values()].filter(({ met }) => met.size >= least);
  const posts = enough.map(({ result, met }) => rankedInPart(result, met, asked));
  const kept = await worded(index, question, rankedByNearness(posts, asked));
  const [first] = kept;
  const met = [...(some.get(first?.id ?? '')?.met ?? [])].filter(([term]) => candidates.has(term));
  return { results: kept, filters: undefined, meant: new Map(met.map(([term, { word }]) => [term, word])) };
}

/** The rank of a post that has some of the terms, by their weights and how well they follow the order typed. */
function rankedInPart(
  result: PagefindResult,
  met: ReadonlyMap<string, Met>,
  { sequence }: AskedTerms,
): RankedPost {
  const places = sequence.flatMap((term) => {
    const one = met.get(term);
    return one === undefined ? [] : [one.places];
  });
  const words = [...met.values()].flatMap((one) => one.places).sort((a, b) => a - b);
  const inTurn = sequence.length < 2 ? 0 : (inOrder(places) * (places.length - 1)) / (sequence.length - 1);
  const worth = [...met.values()].reduce((sum, one) => sum + one.worth, 0) * (1 + SOME_IN_ORDER * inTurn);
  return { ...result, words, worth };
}

/** Bonus if all words follow the order typed, when posts need not have all words. */
const SOME_IN_ORDER = 1;

/** A term with this many results or more does not distinguish posts. */
const COMMON = 10_000;

/** Posts that meet the conditions, phrases and exclusions of a question without other words, in the order of the index. */
export async function postsByConditions(index: PostIndex, question: Question): Promise<RankedPosts> {
  const answer = await index.pagefind.search(null, { filters: pagefindFilters(index, question) });
  const kept = await worded(index, question, answer.results);
  const results = kept.map((result) => ({ ...result, worth: 0 }));
  return { results, filters: kept.length === answer.results.length ? answer.filters : undefined };
}

/** The results that contain the question's phrases and nothing that it excludes. */
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
