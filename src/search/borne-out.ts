import { isFoundBy } from './found-post.ts';
import type { PagefindAnswer } from './pagefind.ts';

/** Number of results checked for whether they contain the words at all. */
const LOOKED_AT = 3;
const NOTHING: PagefindAnswer = { results: [], filters: {} };

/** The words of a search; none if they must match exactly, or for an empty search. */
export function wordsOf(term: string | null): string[] {
  return term === null || term.startsWith('"') ? [] : term.split(' ');
}

/** The answer of an index that has every word; undefined if its results lack one. */
export async function borneOut(answer: PagefindAnswer, term: string | null): Promise<PagefindAnswer> {
  const words = wordsOf(term);
  if (words.length === 0 || answer.results.length === 0) return answer;
  const pages = await Promise.all(answer.results.slice(0, LOOKED_AT).map((result) => result.data()));
  return words.every((word) => pages.some((page) => isFoundBy(page, word))) ? answer : NOTHING;
}
