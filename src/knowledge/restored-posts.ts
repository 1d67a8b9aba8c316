import { restored } from '../entries/index.ts';
import type { KnowledgeBase } from './model.ts';

/** A knowledge base from another thread or process, with posts able to read their words again. */
export function restoredPosts(kb: KnowledgeBase): KnowledgeBase {
  for (const { entry } of kb.posts.values()) restored(entry);
  return kb;
}
