/** Of a post, what the address of its thread goes by. */
export interface Addressed {
  /** Entry id. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly date?: string | undefined;
  /** The slugs that its entry keeps: their addresses lead to whatever thread it is in. */
  readonly slugs?: readonly string[] | undefined;
  /** The thread that its entry names, as the last import knew it. */
  readonly recorded?: string | undefined;
}

/** Where a thread is found: the slug of its address, and those whose addresses lead on to it. */
export interface ThreadAddress {
  readonly slug: string;
  readonly formerSlugs: readonly string[];
}

/**
 * The slugs that lead to threads by now, by the post that each belongs to: those that entries keep; and of a thread that entries name and of
 * which none keeps one, the id of its first post, which is where it was until now. What two posts keep is the older's.
 * @param inTime oldest first
 */
export function publishedSlugs(inTime: readonly Addressed[]): Map<string, readonly string[]> {
  const slugs = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const kept = new Set<string | undefined>();
  for (const { id, slugs: own = [], recorded } of inTime) {
    const free = own.filter((slug) => !taken.has(slug));
    if (free.length === 0) continue;
    for (const slug of free) taken.add(slug);
    slugs.set(id, free);
    kept.add(recorded);
  }
  for (const { id, recorded } of inTime) {
    if (recorded === undefined || kept.has(recorded)) continue;
    kept.add(recorded);
    const slug = mintSlug(id, taken);
    taken.add(slug);
    slugs.set(id, [slug]);
  }
  return slugs;
}

/**
 * The address of each thread: the first slug of its oldest post that has one. A thread that has none gets the id of its first post.
 * @param threads ids of the posts of each, oldest first
 * @param slugs as `publishedSlugs` gives them
 */
export function threadAddresses(
  threads: readonly (readonly string[])[],
  slugs: ReadonlyMap<string, readonly string[]>,
): ThreadAddress[] {
  const taken = new Set([...slugs.values()].flat());
  return threads.map((posts) => {
    const [slug, ...formerSlugs] = posts.flatMap((id) => slugs.get(id) ?? []);
    if (slug !== undefined) return { slug, formerSlugs };
    const minted = mintSlug(posts[0] ?? '', taken);
    taken.add(minted);
    return { slug: minted, formerSlugs };
  });
}

/** A new slug: the id of a post, or where another thread has that, the id and a number. */
export function mintSlug(post: string, taken: ReadonlySet<string>): string {
  let slug = post;
  for (let number = 2; taken.has(slug); number++) slug = `${post}-${number}`;
  return slug;
}
