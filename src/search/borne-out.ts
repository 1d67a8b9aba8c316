import { isFoundBy } from './found-post.ts';
import type { PagefindAnswer } from './pagefind.ts';

/** Results of an index that are looked at to see whether it has the words at all. */
const LOOKED_AT = 3;
const NOTHING: PagefindAnswer = { results: [], filters: {} };

/** The words of a search; none where they must stand just so, or nothing is searched for. */
export function wordsOf(term: string | null): string[] {
  return term === null || term.startsWith('"') ? [] : term.split(' ');
}

/** The answer of an index that has every word; nothing where what it found lacks one. */
export async function borneOut(answer: PagefindAnswer, term: string | null): Promise<PagefindAnswer> {
  const words = wordsOf(term);
  if (words.length === 0 || answer.results.length === 0) return answer;
  const pages = await Promise.all(answer.results.slice(0, LOOKED_AT).map((result) => result.data()));
  return words.every((word) => pages.some((page) => isFoundBy(page, word))) ? answer : NOTHING;
}
