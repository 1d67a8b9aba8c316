import { postFacts, type Settings } from '../entries/index.ts';
import type { Thread } from '../threads/index.ts';
import type { Backlink, PostNode } from './model.ts';
import { evenPages, pagesByWeight, pagesOfPosts } from './thread-paging.ts';

/** Where each post is read: on a page of its own, or whole on a page of its thread. */
export interface PostPlaces {
  /** `pages` where each post has a page; `threads` where only a pinned one has, and the pages of threads hold the others whole. */
  readonly read: 'pages' | 'threads';
  /** By id of a post that has no page of its own: the page of its thread, from 1, that holds it. */
  readonly onThreads: ReadonlyMap<string, number>;
  /** By id of a thread of several pages: the place (from 0) in its tree at which each begins. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

/** Posts up to which each has a page where the settings say `posts: auto`. */
export const MOST_WITH_PAGES = 5000;

/** Where the posts of a knowledge base are read, by its settings, its size and what is pinned to them. Linear. */
export function postPlaces(
  posts: ReadonlyMap<string, PostNode>,
  threads: Iterable<Thread>,
  backlinks: ReadonlyMap<string, readonly Backlink[]>,
  setting: Settings['posts'],
): PostPlaces {
  const read = setting === 'auto' ? (posts.size > MOST_WITH_PAGES ? 'threads' : 'pages') : setting;
  const onThreads = new Map<string, number>();
  const starts = new Map<string, readonly number[]>();
  for (const { id, tree } of threads) {
    const pages =
      read === 'pages'
        ? evenPages(tree.length)
        : pagesByWeight(tree.map(({ post }) => lengthOf(posts.get(post))));
    if (pages.length > 1) starts.set(id, pages);
    if (read === 'pages') continue;
    for (const [post, page] of pagesOfPosts(tree, pages)) {
      const node = posts.get(post);
      if (node !== undefined && !isPinned(node, backlinks)) onThreads.set(post, page);
    }
  }
  return { read, onThreads, starts };
}

function lengthOf(post: PostNode | undefined): number {
  return post === undefined ? 0 : postFacts(post.entry).length;
}

/**
 * Whether a curator pinned something to a post, or named it: it has arguments, positions, a note, something that it leaves, or a debate; or
 * a curated entry or an argument refers to it. The `threads` of a debate name threads, which have pages already.
 */
function isPinned(
  { id, entry: { data }, arguments: made }: PostNode,
  backlinks: ReadonlyMap<string, readonly Backlink[]>,
): boolean {
  if (made.length > 0 || data.arguments.length > 0 || data.positions.length > 0) return true;
  if (data.leaves.length > 0 || data.note !== undefined || data.debate !== undefined) return true;
  return (backlinks.get(id) ?? []).some(
    ({ from, collection, as }) => as !== 'threads' && (collection !== 'posts' || from.includes('#')),
  );
}
