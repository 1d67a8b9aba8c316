import { type Addressed, byDate, mintSlug, publishedSlugs } from '../threads/index.ts';
import type { Archive } from './archive.ts';

/**
 * The slugs that posts are to keep (`threadSlugs`), by entry id. A new thread keeps the id of its first post. What entries kept before, they keep;
 * and where a thread was found by the id of its first post without keeping it, that post keeps it from the import on that would move the thread:
 * an older post came, or another thread was joined. Linear but for the sorting by date.
 */
export function slugsToKeep(
  { posts, recorded, slugs }: Pick<Archive, 'posts' | 'recorded' | 'slugs'>,
  threadOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const inTime: Addressed[] = [...posts.drafts.values()]
    .map(({ id, date }) => ({ id, date, slugs: slugs.get(id), recorded: recorded.get(id) }))
    .sort(byDate);
  const published = publishedSlugs(inTime.filter(({ recorded: before }) => before !== undefined));
  const taken = new Set([...published.values()].flat());
  const kept = new Map<string, readonly string[]>();
  for (const thread of Map.groupBy(inTime, ({ id }) => threadOf.get(id) ?? id).values()) {
    const [first] = thread as [Addressed, ...Addressed[]];
    const holders = thread.filter(({ id }) => published.has(id));
    if (holders.length === 0) {
      const oldest = thread.find(({ recorded: before }) => before !== undefined);
      // A thread that a curator cut off has the id of its first post as its address, unless an older post was imported.
      if (oldest === first) continue;
      const { id } = oldest ?? first;
      const slug = mintSlug(id, taken);
      taken.add(slug);
      kept.set(id, [slug]);
      continue;
    }
    const isUnmoved =
      holders.length === 1 &&
      slugs.get(first.id) === undefined &&
      published.get(first.id)?.join() === first.id;
    if (isUnmoved) continue;
    for (const { id } of holders) kept.set(id, published.get(id) ?? []);
  }
  return kept;
}
