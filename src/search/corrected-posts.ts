import { type AskedTerms, askedBy, respelledTerms } from './asked-terms.ts';
import { borneMeanings } from './borne-meanings.ts';
import type { Meaning } from './correct-terms.ts';
import { type PostIndex, postsWithAll } from './find-posts.ts';
import { isFoundBy } from './found-post.ts';
import type { Question } from './question.ts';
import { byWorth, type RankedPosts } from './ranked-posts.ts';

/** What was found for corrected terms. */
export interface CorrectedPosts {
  readonly found: RankedPosts;
  readonly asked: AskedTerms;
  /** Terms that were corrected, by what was typed. */
  readonly corrected: ReadonlyMap<string, string>;
}

/** Combinations of meanings that are tried. */
const MOST_TRIED = 8;
/** Results that are looked at for whether they have the terms. */
const LOOKED_AT = 3;

/**
 * What is found for corrected terms: for the likeliest meanings of which some post has all (see `borneMeanings`). Undefined where it bears out none.
 *
 * @param candidates What terms may mean, the likeliest first.
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
 * The terms that are not in what was found for them. Pagefind passes over a word that it does not know, or takes the
 * longest beginning of it: so what it found is looked at.
 */
export async function missingTerms({ results }: RankedPosts, terms: readonly string[]): Promise<string[]> {
  if (results.length === 0) return [...terms];
  const pages = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return terms.filter((term) => !pages.some((page) => isFoundBy(page, term)));
}
