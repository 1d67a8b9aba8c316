import type { Entry } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { postFacets } from './facets.ts';
import { foldSpace } from './fold-space.ts';
import type { PagedPost } from './page-record.ts';
import { addressOrRoot, nameOf } from './shown-names.ts';

/** A post to index: all but the words of its text, which `pageWords` takes from its entry later. */
export type UncutPost = Omit<PagedPost, 'content' | 'places'> & { readonly entry: Entry<'posts'> };

/** The posts of a knowledge base in the order of the index, the latest first. The results of a query that only has filters come in this order. */
export function uncutPosts(kb: KnowledgeBase): UncutPost[] {
  const posts = [...kb.posts.values()].map((post): UncutPost => {
    const { data } = post.entry;
    return {
      address: addressOrRoot(kb, post.id),
      title: foldSpace(data.subject),
      author: nameOf(kb, data.from),
      message: data.messageId ?? '',
      date: data.date?.slice(0, 10) ?? '',
      facets: postFacets(kb, post),
      entry: post.entry,
    };
  });
  return posts.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.address < b.address ? -1 : 1));
}
