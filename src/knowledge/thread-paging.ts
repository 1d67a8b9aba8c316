import type { Thread } from '../threads/index.ts';

/** Where threads hold only links and excerpts beside posts' own pages: a thread of no more posts is one page; longer ones have this many on a page. */
const LONGEST = 200;
const ON_A_PAGE = 100;

/** Characters of text (UTF-16 units) that a page of whole posts holds at the most, unless one post alone is longer. */
const HEAVIEST = 24_000;
/** What a post adds to a page besides its text, in characters. */
const HEAD = 600;

/** The places, from 0, at which the pages of a thread begin where each page has as many posts. */
export function evenPages(posts: number): readonly number[] {
  if (posts <= LONGEST) return [0];
  return Array.from({ length: Math.ceil(posts / ON_A_PAGE) }, (_, page) => page * ON_A_PAGE);
}

/** By post: the page, from 1, that it is on. @param starts The places at which pages begin. */
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
 * The places, from 0, at which the pages of a thread begin where pages hold posts whole: a page closes before the post that would
 * make it too heavy.
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
