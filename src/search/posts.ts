import { postOfAddress } from '../knowledge/post-address.ts';
import type { Group, Result } from './answer.ts';
import { askedBy, exactSigns, respelledTerms, typedTerms } from './asked-terms.ts';
import { correctTerms, type Spelling } from './correct-terms.ts';
import { correctedPosts, likeliest, missingTerms } from './corrected-posts.ts';
import { add, type Tally } from './facet-counts.ts';
import {
  type PostIndex,
  postsByConditions,
  postsWithAll,
  postsWithSigns,
  postsWithSome,
} from './find-posts.ts';
import { foundPost } from './found-post.ts';
import { indexed } from './indexed-text.ts';
import type { PagefindAnswer, PagefindPage } from './pagefind.ts';
import { narrows, type Question } from './question.ts';
import type { RankedPosts } from './ranked-posts.ts';
import { FACETS } from './record.ts';

/** The posts of an archive, as a search reaches them. */
export interface Posts extends PostIndex {
  readonly spelling: Spelling;
  /** Title of a debate by id. */
  readonly debateTitle: (id: string) => string;
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
  const typed = typedTerms(question.words);
  if (typed.length > 0) return { ...(await byTerms(posts, question, typed, options)), ...leads };
  if (exactSigns(question.words).length > 0)
    return {
      ...(await present(posts, await postsWithSigns(posts, question), [], 'exact', NONE, options)),
      ...leads,
    };
  if (!narrows(question)) return { ...NO_POSTS, ...leads };
  const found = await postsByConditions(posts, question);
  return { ...(await present(posts, found, [], 'exact', NONE, options)), ...leads };
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
  // Nothing but the very words: Pagefind would take the beginning of one that it does not know.
  const just =
    options.asTyped === true ? { ...question, phrases: [...question.phrases, ...terms] } : question;
  const found = await postsWithAll(posts, just, asked);
  const missing = options.asTyped === true ? [] : await missingTerms(found, terms);
  if (options.asTyped === true || (missing.length === 0 && found.results.length > 0))
    return shown(found, terms, 'exact');
  for (const which of ['nowhere', 'unknown'] as const) {
    const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, which);
    const best = await correctedPosts(posts, question, typed, candidates);
    if (best !== undefined) return shown(best.found, best.asked.terms, 'typos', best.corrected);
  }
  const candidates = await correctTerms(posts.pagefind, posts.spelling, terms, missing, 'nowhere');
  const corrected = likeliest(candidates);
  const meant = askedBy(respelledTerms(typed, corrected));
  return shown(await postsWithSome(posts, question, meant), meant.terms, 'some', corrected);
}

async function present(
  posts: Posts,
  { results, filters }: RankedPosts,
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
  const { results } = await pagefind.search(`"${indexed(message)}"`);
  for (const result of results.slice(0, 10)) {
    const page: PagefindPage = await result.data();
    if (page.meta.message === message) return { leads: postOfAddress(page.url) };
  }
  return {};
}
