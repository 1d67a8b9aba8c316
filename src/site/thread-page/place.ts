import { type KnowledgeBase, pagesOfPosts } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { threadHref } from '../href.ts';
import { overviewOf } from '../overview.ts';
import { startsOf } from '../thread-pages.ts';

/** Where the posts of a thread are, as one of its pages (from 1) links to them. */
export interface PlaceInThread {
  /** A post's place in time, from 1. */
  readonly numberOf: (post: string) => number;
  readonly hrefOfPage: (page: number) => string;
  readonly hrefOfPost: (post: string) => string;
  readonly hrefOfParagraph: (post: string, anchor: string) => string;
}

export function placeInThread(kb: KnowledgeBase, thread: Thread, page: number): PlaceInThread {
  const { neighbours } = overviewOf(kb);
  const pageOf = pagesOfPosts(thread.tree, startsOf(kb, thread));
  const numberOf = (post: string) => (neighbours.get(post)?.at ?? 0) + 1;
  const hrefOfPage = (number: number) => threadHref(thread, number);
  const hrefOfPost = (post: string) =>
    `${pageOf.get(post) === page ? '' : hrefOfPage(pageOf.get(post) ?? 1)}#P${numberOf(post)}`;
  return {
    numberOf,
    hrefOfPage,
    hrefOfPost,
    hrefOfParagraph: (post, anchor) => `${hrefOfPost(post)}-${anchor}`,
  };
}
