import type { KnowledgeBase } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { handed } from './handed.ts';

/** The threads whose pages a build must make: all of them but those that it keeps from the last one. */
export function threadsToMake(kb: KnowledgeBase): Thread[] {
  const unchanged = handed()?.unchanged;
  return [...kb.threads.values()].filter(({ id }) => !unchanged?.has(id));
}
