import type { KnowledgeBase } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';

/** How many pages a thread has. */
export function threadPages(kb: KnowledgeBase, thread: Thread): number {
  return startsOf(kb, thread).length;
}

/** Most levels that a page indents replies; deeper ones are indented no further. */
const DEEPEST = 10;

/** The depth of a reply as a page shows it. */
export function depthShown(depth: number): number {
  return Math.min(depth, DEEPEST);
}

/** The posts of a page (from 1), in the order of the tree. */
export function postsOnPage(kb: KnowledgeBase, thread: Thread, page: number): Thread['tree'] {
  const starts = startsOf(kb, thread);
  return thread.tree.slice(starts[page - 1], starts[page]);
}

/** The indexes in the list of a thread's posts at which its pages begin. */
export function startsOf(kb: KnowledgeBase, { id }: Thread): readonly number[] {
  return kb.places.starts.get(id) ?? [0];
}
