import { type DebateNode, type KnowledgeBase, listed } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';

/** What pages need to know of all posts, computed once, so that the work for a page does not grow with the archive. */
export interface Overview {
  /** Threads, the latest post's first. */
  readonly threads: readonly Thread[];
  /** By post: the posts before and after it in time in its thread, and how many are before it. */
  readonly neighbours: ReadonlyMap<
    string,
    { readonly previous: string | undefined; readonly next: string | undefined; readonly at: number }
  >;
  /** By thread id. */
  readonly debatesOf: ReadonlyMap<string, readonly DebateNode[]>;
}

const overviews = new WeakMap<KnowledgeBase, Overview>();

export function overviewOf(kb: KnowledgeBase): Overview {
  const known = overviews.get(kb);
  if (known !== undefined) return known;
  const overview = computed(kb);
  overviews.set(kb, overview);
  return overview;
}

function computed(kb: KnowledgeBase): Overview {
  const date = (post: string | undefined) => kb.posts.get(post ?? '')?.entry.data.date ?? '';
  const latestOf = new Map([...kb.threads.values()].map((thread) => [thread.id, date(thread.posts.at(-1))]));
  const latest = (thread: Thread) => latestOf.get(thread.id) ?? '';
  const threads = [...kb.threads.values()].sort((a, b) =>
    latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0,
  );
  const neighbours = new Map<
    string,
    { previous: string | undefined; next: string | undefined; at: number }
  >();
  for (const { posts } of threads) {
    posts.forEach(
      (post, at) => void neighbours.set(post, { previous: posts[at - 1], next: posts[at + 1], at }),
    );
  }
  const pairs = [...listed(kb).debates.values()].flatMap((debate) =>
    debate.threads.map((thread) => ({ thread, debate })),
  );
  const debatesOf = new Map<string, DebateNode[]>();
  for (const [thread, its] of Map.groupBy(pairs, ({ thread }) => thread))
    debatesOf.set(
      thread,
      its.map(({ debate }) => debate),
    );
  return { threads, neighbours, debatesOf };
}

/** Threads on one page of their list. */
export const THREADS_A_PAGE = 100;

/** How many pages the list of threads has. */
export function pagesOf(kb: KnowledgeBase): number {
  return Math.ceil(kb.threads.size / THREADS_A_PAGE);
}
