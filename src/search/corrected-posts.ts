import { type AskedTerms, askedBy, respelledTerms } from './asked-terms.ts';
import { borneMeanings } from './borne-meanings.ts';
import type { Meaning } from './correct-terms.ts';
import { type PostIndex, postsWithAll } from './find-posts.ts';
import { isFoundBy } from './found-post.ts';
import type { Question } from './question.ts';
import { byWorth, type RankedPosts } from './ranked-posts.ts';

/** The posts found for corrected terms. */
export interface CorrectedPosts {
  readonly found: RankedPosts;
  readonly asked: AskedTerms;
  /** Corrected terms, by the term typed. */
  readonly corrected: ReadonlyMap<string, string>;
}

/** Maximum number of combinations of meanings tried. */
const MOST_TRIED = 8;
/** Number of results checked for whether they have the terms. */
const LOOKED_AT = 3;

/**
 * The posts for corrected terms: for the likeliest meanings that occur together in some post (see `borneMeanings`). Undefined if there is
 * no such post.
 *
 * @param candidates Possible meanings of terms, the likeliest first.
 */
export async function correctedPosts(
  index: PostIndex,
  question: Question,
  typed: readonly string[],
  candidates: ReadonlyMap<string, readonly Meaning[]>,
): Promise<CorrectedPosts | undefined> {
  if (candidates.size === 0) return undefined;
  const choices = await borneMeanings(index.pagefind, askedBy(typed), candidates);
  const tried: CorrectedPosts[] = [];
  for (const { meanings: corrected, likelihood } of choices.slice(0, MOST_TRIED)) {
    const asked = askedBy(respelledTerms(typed, corrected));
    const all = await postsWithAll(index, question, asked);
    if (all.results.length === 0 || (await missingTerms(all, asked.terms)).length > 0) continue;
    const results = all.results.map((result) => ({ ...result, worth: likelihood * result.worth }));
    tried.push({ found: { ...all, results }, asked, corrected });
  }
  const worthOf = ({ found }: CorrectedPosts) => found.results[0]?.worth ?? 0;
  const [best, ...rest] = tried.sort((a, b) => worthOf(b) - worthOf(a));
  if (best === undefined) return undefined;
  const all = [best, ...rest].flatMap(({ found }) => found.results);
  const results = byWorth([...new Map(all.map((result) => [result.id, result])).values()]);
  return { ...best, found: { ...best.found, results } };
}

/**
 * The terms that the results do not contain. Pagefind ignores an unknown word, or takes its longest known beginning, so the results must be
 * checked.
 */
export async function missingTerms({ results }: RankedPosts, terms: readonly string[]): Promise<string[]> {
  if (results.length === 0) return [...terms];
  const pages = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return terms.filter((term) => !pages.some((page) => isFoundBy(page, term)));
}
