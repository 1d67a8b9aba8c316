import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type SearchRecord, searchRecords } from '../../search/index.ts';
import { spellControls } from '../post/controls.ts';

/** The records as results are shown: what is hidden in mail (bidirectional and other controls) is spelled out. */
export function recordsToPublish(kb: KnowledgeBase): SearchRecord[] {
  return searchRecords(kb).map((record) => ({
    ...record,
    title: spellControls(record.title),
    text: spellControls(record.text),
    author: spellControls(record.author),
  }));
}
