import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { TextOfPost } from '../../threads/index.ts';

/** The posts of a thread as they are read. */
export function textsOf(kb: KnowledgeBase, thread: string): TextOfPost[] {
  return (kb.threads.get(thread)?.posts ?? []).flatMap((id) => {
    const post = kb.posts.get(id);
    return post === undefined ? [] : [{ id, text: post.text, parent: post.parent }];
  });
}
