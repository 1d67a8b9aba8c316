import { type AskedTerms, bare } from './asked-terms.ts';
import { isUnspaced } from './fold.ts';
import { inOrder } from './in-order.ts';
import { indexed } from './indexed-text.ts';
import { nearness } from './nearness.ts';
import type { Pagefind, PagefindAnswer, PagefindResult } from './pagefind.ts';

/** Posts that were found, in the order in which they are shown. */
export interface RankedPosts {
  readonly results: readonly RankedPost[];
  /** Counts of facets, where they are those of these results. */
  readonly filters: PagefindAnswer['filters'] | undefined;
  /** True where they were narrowed to those that have the signs of the query. */
  readonly signed?: boolean;
}

/** A post that was found: `worth` is its score, for words that stand together too. */
export interface RankedPost extends PagefindResult {
  readonly worth: number;
}

/** What words add to a score that stand near each other, against the same words apart. */
const NEAR = 0.3;
/**
 * What is added for words that follow each other as typed, all of them. More than the score itself: in a large archive
 * hundreds of posts have all of a query's words, and whoever remembers a post remembers words in their order.
 */
const IN_ORDER = 4;
/** What is added for words that stand near each other, in any order, where all posts have all of them. */
const TOGETHER = 1;

/** Digits that tell two posts apart: Pagefind reckons in single precision. */
const DIGITS = 4;

/** Ranks posts that have all of what is asked for. */
export async function ranked(
  pagefind: Pagefind,
  results: readonly PagefindResult[],
  { terms, sequence }: AskedTerms,
): Promise<RankedPost[]> {
  const places = results.length > 1 && sequence.length > 1 ? await placesOf(pagefind, terms) : new Map();
  return byWorth(
    results.map((result) => {
      const typed = sequence.map((term) => places.get(bare(term))?.get(result.id) ?? NOWHERE);
      const together = TOGETHER * nearness(result.words, terms.length) + IN_ORDER * inOrder(typed);
      // All have the same words, and some long post has them most often: how often counts less than where.
      return { ...result, worth: Math.sqrt(result.score) * (1 + together) };
    }),
  );
}

const NOWHERE: readonly number[] = [];

/** Where each term stands, by posts. Runs without blanks are left out: they are found by what stands behind the text. */
async function placesOf(
  pagefind: Pagefind,
  terms: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>> {
  const places = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const term of terms) {
    if (isUnspaced(term)) continue;
    const { results } = await pagefind.search(indexed(term));
    places.set(bare(term), new Map(results.map(({ id, words }) => [id, words])));
  }
  return places;
}

/** Posts, each with a worth that does not tell of words that stand near each other; ranked by one that does. */
export function rankedByNearness(
  some: readonly RankedPost[],
  { terms }: Pick<AskedTerms, 'terms'>,
): RankedPost[] {
  return byWorth(
    some.map((post) => ({ ...post, worth: post.worth * (1 + NEAR * nearness(post.words, terms.length)) })),
  );
}

/** The best first; equals in an order of their own, the same whichever index each is in. */
export function byWorth(posts: readonly RankedPost[]): RankedPost[] {
  return posts
    .map((post) => ({
      post,
      worth: Number(post.worth.toPrecision(DIGITS)),
      tie: post.id.replace(/^\d+:/, ''),
    }))
    .sort((a, b) => b.worth - a.worth || compare(a.tie, b.tie))
    .map(({ post }) => post);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
