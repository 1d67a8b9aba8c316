import { restored } from '../entries/index.ts';
import type { KnowledgeBase } from './model.ts';

/** A knowledge base as it came from another thread or process: its posts read their words again. */
export function restoredPosts(kb: KnowledgeBase): KnowledgeBase {
  for (const { entry } of kb.posts.values()) restored(entry);
  return kb;
}
