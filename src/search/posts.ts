import { postOfAddress } from '../knowledge/post-address.ts';
import type { Group } from './answer.ts';
import { askedBy, exactSigns, respelledTerms, typedTerms } from './asked-terms.ts';
import { likeliest } from './borne-meanings.ts';
import { correctTerms, mistyped, type Spelling } from './correct-terms.ts';
import { correctedPosts, missingTerms } from './corrected-posts.ts';
import { add, type Tally } from './facet-counts.ts';
import {
  type PostIndex,
  postsByConditions,
  postsWithAll,
  postsWithMost,
  postsWithSigns,
  postsWithSome,
} from './find-posts.ts';
import { foldedPosts } from './folded-posts.ts';
import { foundPost } from './found-post.ts';
import { NOTHING, otherwiseWorded, withOthers, withoutHopeless } from './further-posts.ts';
import { indexed } from './indexed-text.ts';
import { postsWithLongerPaths } from './longer-paths.ts';
import { hasTerm } from './occurrences.ts';
import type { PagefindAnswer, PagefindPage, PagefindResult } from './pagefind.ts';
import { narrows, type Question } from './question.ts';
import type { RankedPosts } from './ranked-posts.ts';
import { FACETS } from './record.ts';
import type { Aliases } from './wordings.ts';

/** The posts of an archive, and what is needed to search them. */
export interface Posts extends PostIndex {
  readonly spelling: Spelling;
  /** Titles of concepts by their aliases. */
  readonly aliases?: Aliases;
  /** Title of a debate by id. */
  readonly debateTitle: (id: string) => string;
}

export interface PostsOptions {
  /** Number of results to show. */
  readonly shown: number;
  /** True to search for the words as typed, without corrections. */
  readonly asTyped?: boolean;
  readonly facets?: boolean;
}

/** The results among posts. */
export interface PostsFound {
  readonly how: 'exact' | 'typos' | 'some';
  /** Corrected terms, by the term typed. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly group: Group | undefined;
  /** True if the group was narrowed to posts with the query's signs; then posts without them are not results. */
  readonly signed?: boolean;
  /** Number of posts in the group with only most of the terms. */
  readonly most?: number;
  readonly tally: Tally | undefined;
  /** Address of the post with the Message-ID in the query. */
  readonly leads?: string;
}

const NONE: ReadonlyMap<string, string> = new Map();
/** Result if posts are not wanted, or the query has nothing to search for. */
export const NO_POSTS: PostsFound = { how: 'exact', corrected: NONE, group: undefined, tally: undefined };

/**
 * Searches the posts. Each must have every term; if none does, terms that occur nowhere are corrected, then those that are in no
 * vocabulary; if that finds nothing either, posts with some of the terms are results.
 */
export async function queryPosts(
  posts: Posts,
  question: Question,
  options: PostsOptions,
): Promise<PostsFound> {
  if (options.facets === true) await posts.pagefind.filters();
  const asked = await postOfMessage(posts, question.message);
  if (asked !== undefined) return byMessage(posts, question, asked, options);
  const typed = typedTerms(question.words);
  if (typed.length > 0) {
    const ranked = await byTerms(posts, question, typed, options);
    // See `query`: a Message-ID identifies one mail, but its parts may occur separately.
    const isOther = question.message !== '' && (ranked.how !== 'exact' || !says(ranked, question.message));
    return isOther ? NO_POSTS : ranked;
  }
  if (exactSigns(question.words).length > 0)
    return present(posts, await postsWithSigns(posts, question), [], 'exact', NONE, options);
  if (!narrows(question)) return NO_POSTS;
  const matches = await postsByConditions(posts, question);
  return present(posts, matches, [], 'exact', NONE, options);
}

/** Whether one of the results contains a term literally. */
function says({ group }: PostsFound, term: string): boolean {
  return (group?.results ?? []).some(({ record }) =>
    [record.title, record.text, ...record.names].some((text) => hasTerm(text, term)),
  );
}

/** The post with the Message-ID in the query, and those that cite it. */
async function byMessage(
  posts: Posts,
  question: Question,
  { result, page }: { readonly result: PagefindResult; readonly page: PagefindPage },
  options: PostsOptions,
): Promise<PostsFound> {
  const words = question.message;
  const asked = askedBy(typedTerms(words));
  const citing = await postsWithAll(posts, { ...question, words }, asked);
  const others = (await missingTerms(citing, asked.terms)).length === 0 ? [citing] : [];
  const ranked = withOthers({ results: [{ ...result, worth: result.score }], filters: undefined }, others);
  const answer = await present(posts, ranked, asked.terms, 'exact', NONE, options);
  return { ...answer, leads: postOfAddress(page.url) };
}

async function byTerms(
  posts: Posts,
  question: Question,
  typed: readonly string[],
  options: PostsOptions,
): Promise<PostsFound> {
  const shown = (
    found: RankedPosts,
    terms: readonly string[],
    how: PostsFound['how'],
    corrected: ReadonlyMap<string, string> = NONE,
  ) => present(posts, found, terms, how, corrected, options);
  const asked = askedBy(typed);
  const { terms } = asked;
  // Only exact matches: Pagefind would match the beginning of an unknown word.
  const just =
    options.asTyped === true ? { ...question, phrases: [...question.phrases, ...terms] } : question;
  const ranked = await postsWithAll(posts, just, asked);
  const missing = options.asTyped === true ? [] : await missingTerms(ranked, terms);
  if (options.asTyped === true) return shown(ranked, terms, 'exact');
  const others = [
    ...(await postsWithLongerPaths(posts, question, typed)),
    ...(await otherwiseWorded(posts, question, typed)),
  ];
  if (others.length > 0 || (missing.length === 0 && ranked.results.length > 0)) {
    const all = withOthers(missing.length === 0 ? ranked : NOTHING, others);
    const most = await postsWithMost(posts, question, asked, all);
    const worded = [...new Set([...terms, ...others.flatMap((other) => other.terms)])];
    const answer = await shown(withOthers(all, [most]), worded, 'exact');
    return most.results.length > 0 ? { ...answer, most: most.results.length } : answer;
  }
  for (const which of ['nowhere', 'unknown'] as const) {
    const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, which);
    const best = await correctedPosts(posts, question, typed, candidates);
    if (best === undefined) continue;
    const corrected = mistyped(best.corrected);
    const most = await postsWithMost(posts, question, asked, best.found, candidates);
    const how = corrected.size > 0 ? 'typos' : 'exact';
    const answer = await shown(withOthers(best.found, [most]), best.asked.terms, how, corrected);
    return most.results.length > 0 ? { ...answer, most: most.results.length } : answer;
  }
  const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, 'nowhere');
  const some = await postsWithSome(posts, question, asked, 1, candidates);
  const corrected = new Map([...likeliest(candidates), ...some.meant]);
  const meant = askedBy(respelledTerms(typed, corrected));
  const first = await withoutHopeless(posts, question, typed, missing, candidates);
  return shown(withOthers(first, [some]), meant.terms, 'some', mistyped(corrected));
}

async function present(
  posts: Posts,
  { results, filters, signed = false }: RankedPosts,
  terms: readonly string[],
  how: PostsFound['how'],
  corrected: ReadonlyMap<string, string>,
  { shown, facets }: PostsOptions,
): Promise<PostsFound> {
  const best = await foldedPosts(results, shown, async (result) =>
    foundPost(await result.data(), terms, result.score, posts.debateTitle),
  );
  return {
    how: results.length === 0 ? 'exact' : how,
    corrected: results.length === 0 ? NONE : corrected,
    group: results.length === 0 ? undefined : { kind: 'post', total: results.length, results: best },
    ...(signed && how !== 'some' && results.length > 0 && { signed }),
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

async function postOfMessage({ pagefind }: Posts, message: string) {
  if (message === '') return undefined;
  const { results } = await pagefind.search(`"${indexed(message)}"`);
  for (const result of results.slice(0, 10)) {
    const page = await result.data();
    if (page.meta.message === message) return { result, page };
  }
  return undefined;
}
