import { type KnowledgeBase, pagesOfPosts } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { threadHref } from '../href.ts';
import { placeInThread } from '../thread-page/place.ts';
import { startsOf, threadPages } from '../thread-pages.ts';

/** The old ids of a collection's entries, for pages that lead from there to the present ones. */
export function movedPaths(
  kb: KnowledgeBase,
  collection: 'positions' | 'debates' | 'concepts' | 'people' | 'designs' | 'pages',
): { params: { id: string }; props: { to: string } }[] {
  return [...kb.aliases]
    .filter(([alias, id]) => kb[collection].has(id) && !kb[collection].has(alias))
    .map(([alias, id]) => ({ params: { id: alias }, props: { to: id } }));
}

/** Where threads were before they were joined with others: each former slug, with the thread that has its posts now. */
export function movedThreads(kb: KnowledgeBase): { readonly slug: string; readonly thread: Thread }[] {
  return [...kb.threads.values()].flatMap((thread) => thread.formerSlugs.map((slug) => ({ slug, thread })));
}

/** The same for the second page and those behind it: a thread that was joined had no more pages than the whole has. */
export function movedThreadPages(kb: KnowledgeBase): { params: { slug: string; page: string } }[] {
  return movedThreads(kb).flatMap(({ slug, thread }) =>
    Array.from({ length: threadPages(kb, thread) - 1 }, (_, index) => ({
      params: { slug, page: String(index + 2) },
    })),
  );
}

/** Where the page of a thread's former slug leads: to the post that the slug is named after. */
export function movedThreadHref(kb: KnowledgeBase, slug: string, thread: Thread): string {
  const page = pagesOfPosts(thread.tree, startsOf(kb, thread)).get(slug);
  if (page === undefined) return threadHref(kb, thread);
  return `${threadHref(kb, thread, page)}#${placeInThread(kb, thread, page).anchorOf(slug)}`;
}
