import { askedBy } from './asked-terms.ts';
import { postsWithAll } from './find-posts.ts';
import { isFoundBy } from './found-post.ts';
import { indexed } from './indexed-text.ts';
import type { Posts } from './posts.ts';
import type { Question } from './question.ts';
import type { RankedPosts } from './ranked-posts.ts';
import { wordsOf } from './words.ts';

/** Number of posts whose texts are checked for a path. */
const LOOKED_AT = 20;

/**
 * Posts that contain a path of the query within a longer one: `ext4/inode.c` in `fs/ext4/inode.c`. An index has a whole path, its
 * beginnings, and its parts at the same position; so posts with all parts at one position are checked for how these are joined.
 */
export async function postsWithLongerPaths(
  posts: Posts,
  question: Question,
  typed: readonly string[],
): Promise<(RankedPosts & { readonly terms: readonly string[] })[]> {
  const paths = typed.filter((term) => partsOf(term).length > 1);
  if (paths.length === 0) return [];
  const apart = askedBy(typed.flatMap((term) => (paths.includes(term) ? partsOf(term) : [term])));
  const { results } = await postsWithAll(posts, question, apart);
  const places = await Promise.all(paths.map((path) => postsInOnePlace(posts, partsOf(path))));
  const likely = results.filter(({ id }) => places.every((having) => having.has(id))).slice(0, LOOKED_AT);
  const pages = await Promise.all(likely.map((result) => result.data()));
  const kept = likely.filter((_, i) => {
    const page = pages[i];
    return page !== undefined && paths.every((path) => isFoundBy(page, path));
  });
  return kept.length === 0 ? [] : [{ results: kept, filters: undefined, terms: askedBy(typed).terms }];
}

/** The parts of a path as an index has them; none for a word that is not a path. The index has no single letters. */
function partsOf(term: string): string[] {
  if (!term.includes('/')) return [];
  return wordsOf(term)
    .map(({ folded }) => folded)
    .filter((word) => word.length > 1);
}

/** Posts that have all of the words at one position. */
async function postsInOnePlace({ pagefind }: Posts, words: readonly string[]): Promise<Set<string>> {
  let having: Map<string, readonly number[]> | undefined;
  for (const word of words) {
    const before = having;
    having = new Map();
    for (const { id, words: places } of (await pagefind.search(indexed(word))).results) {
      const known = before?.get(id);
      if (before === undefined) having.set(id, places);
      else if (known !== undefined) {
        const there = new Set(known);
        having.set(
          id,
          places.filter((place) => there.has(place)),
        );
      }
    }
  }
  return new Set([...(having ?? [])].filter(([, places]) => places.length > 0).map(([id]) => id));
}
