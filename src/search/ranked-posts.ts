import { type AskedTerms, bare } from './asked-terms.ts';
import { isUnspaced } from './fold.ts';
import { inOrder } from './in-order.ts';
import { indexed } from './indexed-text.ts';
import { nearness } from './nearness.ts';
import type { Pagefind, PagefindAnswer, PagefindResult } from './pagefind.ts';

/** Posts in the order in which they are shown. */
export interface RankedPosts {
  readonly results: readonly RankedPost[];
  /** Counts of facets, if they were counted for these results. */
  readonly filters: PagefindAnswer['filters'] | undefined;
  /** True if they were narrowed to those with the signs of the query. */
  readonly signed?: boolean;
}

/** A post in the results; `worth` is its score with bonuses for the proximity and order of words. */
export interface RankedPost extends PagefindResult {
  readonly worth: number;
}

/** Bonus for words close together, relative to the same words apart. */
const NEAR = 0.3;
/**
 * Bonus if all words follow the order typed. Larger than the score itself: in a large archive hundreds of posts have all words of a query,
 * and whoever remembers a post remembers words in their order.
 */
const IN_ORDER = 4;
/** Bonus for words close together in any order, if all posts have all words. */
const TOGETHER = 1;

/** Significant digits of a score: Pagefind computes in single precision. */
const DIGITS = 4;

/** Ranks posts that have everything asked for. */
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
      // All posts have the same words, and long posts have them most often, so frequency counts less than proximity.
      return { ...result, worth: Math.sqrt(result.score) * (1 + together) };
    }),
  );
}

const NOWHERE: readonly number[] = [];

/** Positions of each term, by post. Without runs without blanks, whose pairs are found in the hidden part after the text. */
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

/** Ranks posts whose scores do not yet include the proximity of words. */
export function rankedByNearness(
  some: readonly RankedPost[],
  { terms }: Pick<AskedTerms, 'terms'>,
): RankedPost[] {
  return byWorth(
    some.map((post) => ({ ...post, worth: post.worth * (1 + NEAR * nearness(post.words, terms.length)) })),
  );
}

/** The best first; equal ones in an order that does not depend on the index that each is in. */
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
