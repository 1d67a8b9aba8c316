import { postFacts, type Settings } from '../entries/index.ts';
import type { Thread } from '../threads/index.ts';
import type { Backlink, PostNode } from './model.ts';
import { evenPages, pagesByWeight, pagesOfPosts } from './thread-paging.ts';

/** Where each post is shown: on a page of its own, or in full on a page of its thread. */
export interface PostPlaces {
  /** `pages`: each post has a page; `threads`: only posts with annotations have one, and thread pages show the others in full. */
  readonly read: 'pages' | 'threads';
  /** By id of a post without a page: the page of its thread, from 1, that shows it. */
  readonly onThreads: ReadonlyMap<string, number>;
  /** By id of a thread with several pages: the index in its tree at which each page begins. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

/** With `posts: auto`, maximum number of posts up to which each has a page. */
export const MOST_WITH_PAGES = 5000;

/** Decides where posts are shown, by the settings, their number and their annotations. Linear. */
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
 * Whether a curator annotated or named a post: it has arguments, positions, a note, `leaves`, or a debate; or a curated entry or an
 * argument refers to it. The `threads` of a debate name threads, which have pages anyway.
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
