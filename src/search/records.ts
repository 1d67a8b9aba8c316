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
import { designRecords } from './designs.ts';
import type { SearchRecord } from './record.ts';

/** All records of the knowledge base, in the order of KINDS. Linear in the archive. */
export function searchRecords(kb: KnowledgeBase): SearchRecord[] {
  return [...eachRecord(kb)];
}

/** The same as a generator: the paragraphs of an archive are many. */
export function* eachRecord(kb: KnowledgeBase): Generator<SearchRecord> {
  yield* recordsButPosts(kb);
  yield* postRecords(kb);
}

/** The records that can be made without reading posts: curated entries, people and the subjects of threads. */
export function recordsButPosts(whole: KnowledgeBase): SearchRecord[] {
  const kb = listed(whole);
  return [
    ...debateRecords(kb),
    ...issueRecords(kb),
    ...positionRecords(kb),
    ...argumentRecords(kb),
    ...designRecords(kb),
    ...conceptRecords(kb),
    ...pageRecords(kb),
    ...personRecords(kb),
    ...threadRecords(kb),
  ];
}

/** The records of an archive that can be made without reading posts, without their texts. */
export function archiveRecords(kb: KnowledgeBase): SearchRecord[] {
  return recordsButPosts(kb).map(withoutText);
}

/** A record without its text, which is published separately. */
export function withoutText(record: SearchRecord): SearchRecord {
  return { ...record, text: '' };
}
