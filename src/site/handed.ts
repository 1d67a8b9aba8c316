import type { KnowledgeBase } from '../knowledge/index.ts';

/** What a build gives its pages. The pages of threads and posts it writes itself: of these Astro makes the shells alone. */
export interface Handed {
  /** As the check has read it, so that pages need not read it again. */
  readonly knowledge: Promise<KnowledgeBase>;
}

/** The pages are bundled, and meet what starts the build in the global object alone. */
const HANDED = Symbol.for('parley.handed');
const shared = globalThis as { [HANDED]?: Handed };

export function handOver(handed: Handed): void {
  shared[HANDED] = handed;
}

/** Nothing where the pages are on their own: while somebody edits. */
export function handed(): Handed | undefined {
  return shared[HANDED];
}
