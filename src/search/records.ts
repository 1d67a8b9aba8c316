import { type KnowledgeBase, listed } from '../knowledge/index.ts';
import { postRecords, threadRecords } from './archive.ts';
import {
  argumentRecords,
  conceptRecords,
  debateRecords,
  issueRecords,
  pageRecords,
  personRecords,
  positionRecords,
} from './curated.ts';
import type { SearchRecord } from './record.ts';

/** Everything of the knowledge base that can be found, in the order of KINDS. Linear in the archive. */
export function searchRecords(kb: KnowledgeBase): SearchRecord[] {
  return [...eachRecord(kb)];
}

/** The same, one after the other: the paragraphs of an archive are many. */
export function* eachRecord(kb: KnowledgeBase): Generator<SearchRecord> {
  yield* recordsButPosts(kb);
  yield* postRecords(kb);
}

/** What can be found without looking into posts: curated entries, people and the subjects of threads. */
export function recordsButPosts(whole: KnowledgeBase): SearchRecord[] {
  const kb = listed(whole);
  return [
    ...debateRecords(kb),
    ...issueRecords(kb),
    ...positionRecords(kb),
    ...argumentRecords(kb),
    ...conceptRecords(kb),
    ...pageRecords(kb),
    ...personRecords(kb),
    ...threadRecords(kb),
  ];
}

/** The records of an archive, their texts aside: what can be found without looking into posts. */
export function archiveRecords(kb: KnowledgeBase): SearchRecord[] {
  return recordsButPosts(kb).map(withoutText);
}

/** A record whose text is published apart from it. */
export function withoutText(record: SearchRecord): SearchRecord {
  return { ...record, text: '' };
}
