import type { Thread } from '../threads/index.ts';

/** Maximum posts per page of a thread, if posts have their own pages and threads show only links and excerpts. */
const LONGEST = 200;
const ON_A_PAGE = 100;

/** Maximum characters of text (UTF-16 units) on a page of full posts, unless a single post is longer. */
const HEAVIEST = 24_000;
/** Characters that a post adds to a page besides its text. */
const HEAD = 600;

/** The indexes at which the pages of a thread begin, with the same number of posts on each. */
export function evenPages(posts: number): readonly number[] {
  if (posts <= LONGEST) return [0];
  return Array.from({ length: Math.ceil(posts / ON_A_PAGE) }, (_, page) => page * ON_A_PAGE);
}

/**
 * By post: its page, from 1.
 *
 * @param starts The indexes at which pages begin.
 */
export function pagesOfPosts(tree: Thread['tree'], starts: readonly number[]): Map<string, number> {
  let page = 1;
  return new Map(
    tree.map(({ post }, at) => {
      if (at === starts[page]) page += 1;
      return [post, page];
    }),
  );
}

/**
 * The indexes at which the pages of a thread begin, if they show full posts: a new page begins before the post that would make one too
 * long.
 *
 * @param lengths Of the posts' texts, in the order of the tree, in UTF-16 units.
 */
export function pagesByWeight(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  let weight = 0;
  lengths.forEach((length, at) => {
    const own = length + HEAD;
    if (weight > 0 && weight + own > HEAVIEST) {
      starts.push(at);
      weight = 0;
    }
    weight += own;
  });
  return starts;
}
