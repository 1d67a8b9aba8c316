import type { AskedTerms } from './asked-terms.ts';
import { nearness } from './nearness.ts';
import type { Pagefind, PagefindAnswer, PagefindResult } from './pagefind.ts';

/** Posts that were found, in the order in which they are shown. */
export interface RankedPosts {
  readonly results: readonly RankedPost[];
  /** Counts of facets, where they are those of these results. */
  readonly filters: PagefindAnswer['filters'] | undefined;
}

/** A post that was found: `worth` is its score, for words that stand together too. */
export interface RankedPost extends PagefindResult {
  readonly worth: number;
}

/** What words add to a score that stand near each other, against the same words apart. */
const NEAR = 0.3;
/**
 * What is added for pairs of words that follow each other as typed. More than the score itself: in a large archive
 * hundreds of posts have all of a query's words, and whoever remembers a post remembers words in their order.
 */
const IN_ORDER = 2;

/** Digits that tell two posts apart: Pagefind reckons in single precision. */
const DIGITS = 4;

/** Ranks posts that have all of what is asked for. */
export async function ranked(
  pagefind: Pagefind,
  results: readonly PagefindResult[],
  { terms, pairs }: AskedTerms,
): Promise<RankedPost[]> {
  const met = new Map<string, number>();
  if (results.length > 1) {
    for (const pair of pairs)
      for (const { id } of (await pagefind.search(pair)).results) met.set(id, (met.get(id) ?? 0) + 1);
  }
  return byWorth(
    results.map((result) => {
      const inOrder = pairs.length === 0 ? 0 : (met.get(result.id) ?? 0) / pairs.length;
      const together = NEAR * nearness(result.words, terms.length) + IN_ORDER * inOrder;
      return { ...result, worth: result.score * (1 + together) };
    }),
  );
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
