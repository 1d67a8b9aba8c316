import type { Thread } from '../threads/index.ts';

/** A thread of no more posts is one page; longer ones have this many on a page. */
const LONGEST = 200;
const ON_A_PAGE = 100;

/** How many pages a thread has. */
export function threadPages(thread: Thread): number {
  return thread.tree.length <= LONGEST ? 1 : Math.ceil(thread.tree.length / ON_A_PAGE);
}

/** Steps that a page indents a reply by: deeper ones stand with these. */
const DEEPEST = 10;

/** The depth of a reply as a page shows it. */
export function depthShown(depth: number): number {
  return Math.min(depth, DEEPEST);
}

/** The page, from 1, of the post at this place (from 0) of a thread's tree. */
export function pageAt(thread: Thread, at: number): number {
  return threadPages(thread) === 1 ? 1 : Math.floor(at / ON_A_PAGE) + 1;
}

/** The posts of a page, in the order of the tree. */
export function postsOnPage(thread: Thread, page: number): Thread['tree'] {
  return threadPages(thread) === 1
    ? thread.tree
    : thread.tree.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
}
