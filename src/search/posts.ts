import type { ValuesOf } from './allowed.ts';
import type { Group, Result } from './answer.ts';
import { correctTerms, type Spelling } from './correct-terms.ts';
import { dayValues } from './day-filter.ts';
import { add, type Tally } from './facet-counts.ts';
import { foundPost, isFoundBy } from './found-post.ts';
import { nearness } from './nearness.ts';
import { bare } from './occurrences.ts';
import type { Pagefind, PagefindAnswer, PagefindPage, PagefindResult } from './pagefind.ts';
import { narrows, type Question } from './question.ts';
import { FACETS } from './record.ts';
import { termsOf } from './terms.ts';
import { telling } from './words.ts';

/** The posts of an archive, as a search reaches them. */
export interface Posts {
  readonly pagefind: Pagefind;
  readonly spelling: Spelling;
  /** What conditions mean, from the curated records. */
  readonly valuesOf: ValuesOf;
  /** Title of a debate by id. */
  readonly debateTitle: (id: string) => string;
  /** First and last year of the archive. */
  readonly years: readonly [number, number];
}

export interface PostsOptions {
  /** Results to show. */
  readonly shown: number;
  /** True to search for the words as typed. */
  readonly asTyped?: boolean;
  readonly facets?: boolean;
}

/** What was found among posts. */
export interface PostsFound {
  readonly how: 'exact' | 'typos' | 'some';
  /** Terms that were corrected, by what was typed. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly group: Group | undefined;
  readonly tally: Tally | undefined;
  /** Address of the post whose Message-ID was asked for. */
  readonly leads?: string;
}

const NONE: ReadonlyMap<string, string> = new Map();
/** Where posts are not asked for, or there is nothing to find them by. */
export const NO_POSTS: PostsFound = { how: 'exact', corrected: NONE, group: undefined, tally: undefined };
/** What words that stand together add to a score, against the same words apart. */
const TOGETHER = 0.3;
/** Longest query, in terms. */
const MOST_TERMS = 12;

/**
 * Searches the posts. Each must have every term; where none has, terms that occur nowhere are corrected, then those
 * that are in no vocabulary; where that finds nothing either, some of the terms will do.
 */
export async function queryPosts(
  posts: Posts,
  question: Question,
  options: PostsOptions,
): Promise<PostsFound> {
  if (options.facets === true) await posts.pagefind.filters();
  const leads = await pageOfMessage(posts, question.message);
  const terms = askedTerms(question.words);
  if (terms.length === 0) return { ...(await byConditions(posts, question, options)), ...leads };
  return { ...(await byTerms(posts, question, terms, options)), ...leads };
}

/** The terms of a query's words, each once, function words left out unless there are no others. */
export function askedTerms(words: string): string[] {
  const terms = [
    ...new Map(
      termsOf(words)
        .map(withoutDiffFolder)
        .map((term) => [bare(term), term]),
    ).values(),
  ];
  const tell = terms.filter((term) => telling(bare(term)));
  return (tell.length > 0 ? tell : terms).slice(0, MOST_TERMS);
}

/** A path out of a patch's heading (`a/fs/exec.c`) as it is indexed, without diff's own folder. */
function withoutDiffFolder(term: string): string {
  return term.replace(/^[ab]\/(?=.*[/.])/, '');
}

async function byTerms(
  posts: Posts,
  question: Question,
  terms: readonly string[],
  options: PostsOptions,
): Promise<PostsFound> {
  const shown = (found: Ranked, asked: readonly string[], how: PostsFound['how'], corrected = NONE) =>
    present(posts, found, asked, how, corrected, options);
  // Nothing but the very words: Pagefind would take the beginning of one that it does not know.
  const just =
    options.asTyped === true ? { ...question, phrases: [...question.phrases, ...terms] } : question;
  const typed = await withAll(posts, just, terms);
  const missing = options.asTyped === true ? [] : await missingTerms(typed, terms);
  if (options.asTyped === true || (missing.length === 0 && typed.results.length > 0))
    return shown(typed, terms, 'exact');
  for (const which of ['nowhere', 'unknown'] as const) {
    const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, which);
    const best = await withCorrections(posts, question, terms, candidates);
    if (best !== undefined) return shown(best.found, best.meant, 'typos', best.corrected);
  }
  const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, 'nowhere');
  const corrected = likeliest(candidates);
  const meant = respelledTerms(terms, corrected);
  return shown(await withSome(posts, question, meant), meant, 'some', corrected);
}

interface Corrected {
  readonly found: Ranked;
  readonly meant: readonly string[];
  readonly corrected: ReadonlyMap<string, string>;
}

/** What is found for corrected terms: the likeliest meaning of each, and others of one term at a time, as the archive bears them out. */
async function withCorrections(
  posts: Posts,
  question: Question,
  terms: readonly string[],
  candidates: ReadonlyMap<string, readonly string[]>,
): Promise<Corrected | undefined> {
  if (candidates.size === 0) return undefined;
  const first = likeliest(candidates);
  const others = [...candidates].flatMap(([term, meanings]) =>
    meanings.slice(1).map((meaning) => new Map([...first, [term, meaning]])),
  );
  const tried: Corrected[] = [];
  for (const corrected of [first, ...others].slice(0, MOST_TRIED)) {
    const meant = respelledTerms(terms, corrected);
    const found = await withAll(posts, question, meant);
    if (found.results.length === 0 || (await missingTerms(found, meant)).length > 0) continue;
    tried.push({ found, meant, corrected });
  }
  const scoreOf = ({ found }: Corrected) => nearScore(found.results[0], terms.length);
  const [best, ...rest] = tried.sort((a, b) => scoreOf(b) - scoreOf(a));
  if (best === undefined) return undefined;
  const all = [best, ...rest].flatMap(({ found }) => found.results);
  const results = [...new Map(all.map((result) => [result.id, result])).values()].sort(
    (a, b) => nearScore(b, terms.length) - nearScore(a, terms.length),
  );
  return { ...best, found: { results, filters: best.found.filters } };
}

/** Combinations of meanings that are tried. */
const MOST_TRIED = 6;

function likeliest(candidates: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...candidates].map(([term, [meaning = term]]) => [term, meaning]));
}

function respelledTerms(terms: readonly string[], corrected: ReadonlyMap<string, string>): string[] {
  return terms.flatMap((term) => termsOf(corrected.get(term) ?? term));
}

/** Pagefind's score of a result, words that stand together counting more. */
function nearScore(result: PagefindResult | undefined, terms: number): number {
  return result === undefined ? 0 : result.score * (1 + TOGETHER * nearness(result.words, terms));
}

/** Results in the order in which they are shown. */
interface Ranked {
  readonly results: readonly PagefindResult[];
  /** Counts of facets, where they are those of these results. */
  readonly filters: PagefindAnswer['filters'] | undefined;
}

async function withAll(posts: Posts, question: Question, terms: readonly string[]): Promise<Ranked> {
  const filters = filtersOf(posts, question);
  const answer = await posts.pagefind.search(terms.map(bare).join(' '), { filters });
  const kept = await worded(posts, question, answer.results);
  const ranked = [...kept].sort((a, b) => nearScore(b, terms.length) - nearScore(a, terms.length));
  return { results: ranked, filters: kept.length === answer.results.length ? answer.filters : undefined };
}

/** Posts that have some of the terms: those that have more, and rarer ones, first. */
async function withSome(posts: Posts, question: Question, terms: readonly string[]): Promise<Ranked> {
  const filters = filtersOf(posts, question);
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const term of terms) {
    const { results } = await posts.pagefind.search(exactly(term), { filters });
    const rarity = Math.log(1 + RARE / (results.length + 1));
    for (const result of results) {
      const before = scores.get(result.id);
      const words = [...(before?.result.words ?? []), ...result.words].sort((a, b) => a - b);
      scores.set(result.id, { result: { ...result, words }, score: (before?.score ?? 0) + rarity });
    }
  }
  const some = [...scores.values()].map(({ result, score }) => ({
    result,
    score: score * (1 + TOGETHER * nearness(result.words, terms.length)),
  }));
  const best = some.sort((a, b) => b.score - a.score).map(({ result }) => result);
  return { results: await worded(posts, question, best), filters: undefined };
}

/** Results of a term from which it is no longer telling. */
const RARE = 10_000;

/** The results that have the question's phrases and nothing of what it excludes. */
async function worded(
  { pagefind }: Posts,
  { phrases, without }: Question,
  results: readonly PagefindResult[],
): Promise<readonly PagefindResult[]> {
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

/** The words as Pagefind looks for them where they must stand just so. */
function exactly(text: string): string {
  return `"${termsOf(text).map(bare).join(' ')}"`;
}

/**
 * The terms that are not in what was found for them. Pagefind passes over a word that it does not know, or takes the
 * longest beginning of it: so what it found is looked at.
 */
async function missingTerms({ results }: Ranked, terms: readonly string[]): Promise<string[]> {
  if (results.length === 0) return [...terms];
  const pages = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return terms.filter((term) => !pages.some((page) => isFoundBy(page, term)));
}

const LOOKED_AT = 3;

async function byConditions(posts: Posts, question: Question, options: PostsOptions): Promise<PostsFound> {
  if (!narrows(question)) return NO_POSTS;
  const answer = await posts.pagefind.search(null, { filters: filtersOf(posts, question) });
  const results = await worded(posts, question, answer.results);
  const found = { results, filters: results.length === answer.results.length ? answer.filters : undefined };
  return present(posts, found, [], 'exact', NONE, options);
}

/** The question's conditions as Pagefind's filters; undefined where there are none. */
function filtersOf(posts: Posts, { conditions, after, before }: Question): unknown {
  const all: unknown[] = [];
  const none: unknown[] = [];
  for (const condition of conditions) {
    const values = [...posts.valuesOf(condition)];
    (condition.not ? none : all).push({ any: values.map((value) => ({ [condition.facet]: value })) });
  }
  if (after !== '' || before !== '') {
    const days = dayValues(after, before, posts.years);
    // Pagefind takes an empty choice for no condition: no post has an empty day.
    all.push({ any: (days.length > 0 ? days : ['']).map((date) => ({ date })) });
  }
  if (all.length === 0 && none.length === 0) return undefined;
  return { ...(all.length > 0 && { all }), ...(none.length > 0 && { none }) };
}

async function present(
  posts: Posts,
  { results, filters }: Ranked,
  terms: readonly string[],
  how: PostsFound['how'],
  corrected: ReadonlyMap<string, string>,
  { shown, facets }: PostsOptions,
): Promise<PostsFound> {
  const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  const best = pages.map(
    (page, i): Result => foundPost(page, terms, results[i]?.score ?? 0, posts.debateTitle),
  );
  return {
    how: results.length === 0 ? 'exact' : how,
    corrected: results.length === 0 ? NONE : corrected,
    group: results.length === 0 ? undefined : { kind: 'post', total: results.length, results: best },
    tally: facets === true && filters !== undefined ? tallyOf(filters) : undefined,
  };
}

function tallyOf(filters: PagefindAnswer['filters']): Tally {
  const counts: Tally = new Map();
  for (const facet of FACETS)
    for (const [value, count] of Object.entries(filters[facet] ?? {}))
      if (count > 0) add(counts, facet, value, count);
  for (const [value, count] of Object.entries(filters.date ?? {}))
    if (count > 0 && value.length === 4) add(counts, 'year', value, count);
  return counts;
}

async function pageOfMessage({ pagefind }: Posts, message: string): Promise<{ leads?: string }> {
  if (message === '') return {};
  const { results } = await pagefind.search(exactly(message));
  for (const result of results.slice(0, 10)) {
    const page: PagefindPage = await result.data();
    if (page.meta.message === message) return { leads: page.url.split('#')[0] ?? page.url };
  }
  return {};
}
