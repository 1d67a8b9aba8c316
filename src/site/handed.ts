import type { KnowledgeBase } from '../knowledge/index.ts';
import type { ThreadReader } from './reading/thread-reader.ts';

/** What a build gives its pages, so that they need not read again what the check has read. */
export interface Handed {
  readonly knowledge: KnowledgeBase;
  readonly reader: ThreadReader;
  /** Threads whose pages are those of the last build, and need not be made. */
  readonly unchanged: ReadonlySet<string>;
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
