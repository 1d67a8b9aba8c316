import { askedBy, typedTerms } from './asked-terms.ts';
import type { Meaning } from './correct-terms.ts';
import { correctedPosts } from './corrected-posts.ts';
import { postsWithAll } from './find-posts.ts';
import type { Posts } from './posts.ts';
import type { Question } from './question.ts';
import type { RankedPosts } from './ranked-posts.ts';
import { newWords, otherWordings } from './wordings.ts';

/** Posts that have all typed terms except those that cannot be corrected (such as terms of three letters): the likeliest to be meant. */
export async function withoutHopeless(
  posts: Posts,
  question: Question,
  typed: readonly string[],
  missing: readonly string[],
  candidates: ReadonlyMap<string, readonly Meaning[]>,
): Promise<RankedPosts> {
  const hopeless = new Set(missing.filter((term) => !candidates.has(term)));
  const left = typed.filter((term) => !hopeless.has(term));
  const asked = askedBy(left);
  if (hopeless.size === 0 || asked.terms.length < 2) return NOTHING;
  if (candidates.size > 0) return (await correctedPosts(posts, question, left, candidates))?.found ?? NOTHING;
  return postsWithAll(posts, question, asked);
}

/** No posts. */
export const NOTHING: RankedPosts = { results: [], filters: undefined };

/**
 * Posts found by other wordings of the question, each with its terms: a name and number joined or separated, a concept's title for its
 * alias.
 */
export async function otherwiseWorded(
  posts: Posts,
  question: Question,
  typed: readonly string[],
): Promise<(RankedPosts & { readonly terms: readonly string[] })[]> {
  const rankings = [];
  for (const wording of otherWordings(question.words, posts.aliases ?? new Map())) {
    const asked = askedBy(typedTerms(wording));
    const phrase = newWords(wording, question.words).join(' ');
    const just = { ...question, phrases: [...question.phrases, ...(phrase === '' ? [] : [phrase])] };
    const { results } = await postsWithAll(posts, just, asked);
    if (results.length > 0) rankings.push({ results, filters: undefined, terms: asked.terms });
  }
  return rankings.filter(({ terms }) => terms.join(' ') !== typed.join(' '));
}

/** Appends the results of others that are not yet included; returns the same object if there are none. */
export function withOthers(found: RankedPosts, others: readonly RankedPosts[]): RankedPosts {
  const all = new Map(found.results.map((result) => [result.id, result]));
  for (const { results } of others)
    for (const result of results) if (!all.has(result.id)) all.set(result.id, result);
  return all.size === found.results.length
    ? found
    : { ...found, results: [...all.values()], filters: undefined };
}
