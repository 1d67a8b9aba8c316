import { addressIn, type KnowledgeBase, pagesOfPosts } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { href } from '../href.ts';
import { overviewOf } from '../overview.ts';
import { startsOf } from '../thread-pages.ts';

/** Links from one page of a thread (counted from 1) to its posts. */
export interface PlaceInThread {
  /** A post's place in time, from 1. */
  readonly numberOf: (post: string) => number;
  /** The id of a post's element on its page. */
  readonly anchorOf: (post: string) => string;
  readonly hrefOfPage: (page: number) => string;
  readonly hrefOfPost: (post: string) => string;
  readonly hrefOfParagraph: (post: string, anchor: string) => string;
}

export function placeInThread(kb: KnowledgeBase, thread: Thread, page: number): PlaceInThread {
  const { neighbours } = overviewOf(kb);
  const areWhole = kb.places.read === 'threads';
  const pageOf = pagesOfPosts(thread.tree, startsOf(kb, thread));
  const numberOf = (post: string) => (neighbours.get(post)?.at ?? 0) + 1;
  const anchorOf = (post: string) => (areWhole ? post : `P${numberOf(post)}`);
  const hrefOfPage = (number: number) => relativeHref(page, number);
  const hrefOfPost = (post: string) =>
    `${pageOf.get(post) === page ? '' : hrefOfPage(pageOf.get(post) ?? 1)}#${anchorOf(post)}`;
  return {
    numberOf,
    anchorOf,
    hrefOfPage,
    hrefOfPost,
    // A page of whole posts holds the beginning alone of one that has a page of its own.
    hrefOfParagraph: (post, anchor) => {
      if (!areWhole) return `${hrefOfPost(post)}-${anchor}`;
      return kb.places.onThreads.has(post) && pageOf.has(post)
        ? `${hrefOfPost(post)}/${anchor}`
        : href(kb, addressIn(kb, post, anchor) ?? '');
    },
  };
}

/** The relative link from one page of a thread to another. It is much shorter than an address, and a page may have hundreds. */
function relativeHref(from: number, to: number): string {
  return `${from === 1 ? '' : '../'}${to === 1 ? '' : `${to}/`}` || './';
}
