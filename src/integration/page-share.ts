import { availableParallelism } from 'node:os';
import type { KnowledgeBase } from '../knowledge/index.ts';

/** The part of a site's pages that one process makes: of all pages in their order, every `of`-th from the one at `at`, counted from 0. */
export interface PageShare {
  readonly at: number;
  readonly of: number;
}

/** From this many debates, positions, arguments and concepts, making the pages takes longer than starting another process for half of them. */
const WORTH_A_SECOND = 200;

/** Up to this many posts a second process, which also holds the knowledge base, takes little memory. */
const MOST_POSTS = 5000;

/** What decides in how many processes the pages are made. */
type Sizes = Pick<KnowledgeBase, 'posts' | 'debates' | 'positions' | 'arguments' | 'concepts'>;

/** In how many processes the pages of a knowledge base are made, on a machine of so many cores. */
export function pageProcesses(kb: Sizes, cores = availableParallelism()): number {
  const curated = kb.debates.size + kb.positions.size + kb.arguments.size + kb.concepts.size;
  return curated >= WORTH_A_SECOND && kb.posts.size <= MOST_POSTS && cores > 1 ? 2 : 1;
}

/** The pages of a share. */
export function ofShare<T>(pages: Iterable<T>, { at, of }: PageShare): T[] {
  return [...pages].filter((_, index) => index % of === at);
}
