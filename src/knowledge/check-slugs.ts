import { lineIn, type Problem } from '../entries/index.ts';
import type { PostNode } from './model.ts';

/** Problems for thread slugs that two posts have: an address leads to only one thread. */
export function checkSlugs(posts: ReadonlyMap<string, PostNode>): Problem[] {
  const keepers = new Map<string, string>();
  return [...posts.values()].flatMap(({ id, entry }) =>
    entry.data.threadSlugs.flatMap((slug, index): Problem[] => {
      const other = keepers.get(slug);
      if (other === undefined) {
        keepers.set(slug, id);
        return [];
      }
      return [
        {
          code: 'duplicate-slug',
          file: entry.file,
          line: lineIn(entry, ['threadSlugs', index]),
          message: `threadSlugs: posts/${other}.mdx has "${slug}" too, and the address leads to its thread: take it out here`,
        },
      ];
    }),
  );
}
