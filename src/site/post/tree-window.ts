import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';

/** A line of a post's surroundings in its thread: a post, or how many are left out. */
export type TreeLine =
  | { readonly post: string; readonly depth: number; readonly hidden?: undefined }
  | { readonly hidden: number; readonly depth: number };

/** A thread of no more posts is shown whole. */
const WHOLE = 14;
const ANCESTORS = 3;
const SIBLINGS = 2;
const REPLIES = 8;

/** Where a post stands in its thread: the whole tree of a short one; else its root, its nearest ancestors, its nearest siblings
 *  and its replies, with the number of those between. Its work is that of the lines shown. */
export function treeAround(kb: KnowledgeBase, post: PostNode): TreeLine[] {
  const thread = kb.threads.get(post.thread);
  if (thread !== undefined && thread.tree.length <= WHOLE) return [...thread.tree];
  const { root, ancestors, between } = ancestorsOf(kb, post);
  const lines: TreeLine[] = [];
  if (root !== undefined) lines.push({ post: root, depth: 0 });
  if (between > 0) lines.push({ hidden: between, depth: 1 });
  const base = lines.length;
  ancestors.forEach((id, at) => void lines.push({ post: id, depth: base + at }));
  const depth = base + ancestors.length;
  const around = kb.posts.get(post.parent ?? '')?.replies ?? [post.id];
  const here = around.indexOf(post.id);
  const before = around.slice(Math.max(here - SIBLINGS, 0), here);
  const behind = around.slice(here + 1, here + 1 + SIBLINGS);
  if (here > before.length) lines.push({ hidden: here - before.length, depth });
  for (const id of [...before, post.id]) lines.push({ post: id, depth });
  for (const id of post.replies.slice(0, REPLIES)) lines.push({ post: id, depth: depth + 1 });
  if (post.replies.length > REPLIES) lines.push({ hidden: post.replies.length - REPLIES, depth: depth + 1 });
  for (const id of behind) lines.push({ post: id, depth });
  const left = around.length - here - 1 - behind.length;
  if (left > 0) lines.push({ hidden: left, depth });
  return lines;
}

/** The root, the nearest ancestors from above, and how many are between them. */
function ancestorsOf(
  kb: KnowledgeBase,
  post: PostNode,
): { root: string | undefined; ancestors: string[]; between: number } {
  const chain: string[] = [];
  const seen = new Set([post.id]);
  for (let at = post.parent; at !== undefined && !seen.has(at); at = kb.posts.get(at)?.parent) {
    seen.add(at);
    chain.push(at);
  }
  const root = chain.length > ANCESTORS ? chain.pop() : undefined;
  return {
    root,
    ancestors: chain.slice(0, ANCESTORS).reverse(),
    between: Math.max(chain.length - ANCESTORS, 0),
  };
}
