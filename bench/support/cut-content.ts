import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';

/** Cuts a content folder into several, each with about as many threads, and with everything that is no post. Returns their paths. */
export function cutContent(kb: KnowledgeBase, content: string, count: number, folder: string): string[] {
  const shards = Array.from({ length: count }, (_, i) => join(folder, String(i), 'content'));
  for (const shard of shards) {
    cpSync(content, shard, { recursive: true, filter: (path) => !/\/(?:posts|\.parley)(?:\/|$)/.test(path) });
    mkdirSync(join(shard, 'posts'), { recursive: true });
  }
  for (const [i, thread] of [...kb.threads.values()].entries())
    for (const post of thread.posts)
      copyFileSync(
        join(content, 'posts', `${post}.mdx`),
        join(shards[i % count] ?? '', 'posts', `${post}.mdx`),
      );
  return shards;
}
