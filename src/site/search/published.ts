import type { KnowledgeBase } from '../../knowledge/index.ts';
import {
  archiveRecords,
  packRecords,
  type SearchMode,
  type SentRecords,
  searchRecords,
} from '../../search/index.ts';

/**
 * The records as they are sent. What is hidden in mail (bidirectional and other controls) is in them as it is, so that words are found whatever
 * nobody sees in them; whoever shows a result spells it.
 */
export function recordsToPublish(kb: KnowledgeBase, mode: SearchMode): SentRecords {
  return packRecords(mode === 'archive' ? archiveRecords(kb) : searchRecords(kb));
}
