import { createHash } from 'node:crypto';
import { type Entry, postFacts } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type BatchBounds, indexBatches, type UncutPost, uncutPosts } from '../../search/index.ts';
import { codeDigest } from './code-digest.ts';
import type { PostBatch } from './index-batch.ts';

/** Bounds of a batch: Pagefind needs 120 to 250 KB of memory for a post of a kernel list while it writes an index, and more for longer ones. */
export const BATCH: BatchBounds = { posts: 1000, characters: 8_000_000 };

/** The posts of a knowledge base, the latest first, in batches that are indexed one by one. */
export function postBatches(kb: KnowledgeBase, bounds: BatchBounds): PostBatch[] {
  const placeOf = new Map([...kb.posts.keys()].map((id, at) => [id, at]));
  const code = codeDigest();
  const posts = uncutPosts(kb).map((post) => ({ ...post, characters: postFacts(post.entry).length }));
  return indexBatches(posts, bounds).map((batch) => ({
    of: digestOf(batch, code),
    posts: batch,
    places: batch.map(({ entry }) => placeOf.get(entry.id) ?? 0),
  }));
}

function digestOf(posts: readonly UncutPost[], code: string): string {
  const hash = createHash('sha256').update(code);
  for (const { entry, ...post } of posts) hash.update(JSON.stringify([post, wordsOf(entry)]));
  return hash.digest('hex').slice(0, 16);
}

/** What changes with the text of a post: the hashes of what was sent, or the text of an attachment that has no hash. */
function wordsOf({ data, attached }: Entry<'posts'>): unknown[] {
  const hashed = data.attachments.every(({ file, sha256 }) => file === undefined || sha256 !== undefined);
  return [data.body, data.attachments, hashed ? [] : attached];
}
