import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import {
  archiveRecords,
  packRecords,
  type SearchMode,
  type SearchRecord,
  type SentRecords,
  searchRecords,
} from '../../search/index.ts';

/** The records as results are shown: what is hidden in mail (bidirectional and other controls) is spelled out. */
export function recordsToPublish(kb: KnowledgeBase, mode: SearchMode): SentRecords {
  const records = mode === 'archive' ? archiveRecords(kb) : searchRecords(kb);
  return packRecords(
    records.map(
      (record): SearchRecord => ({
        ...record,
        title: spellControls(record.title),
        text: spellControls(record.text),
        author: spellControls(record.author),
      }),
    ),
  );
}
