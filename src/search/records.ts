import type { KnowledgeBase } from '../knowledge/index.ts';
import { postRecords, threadRecords } from './archive.ts';
import {
  argumentRecords,
  conceptRecords,
  debateRecords,
  issueRecords,
  personRecords,
  positionRecords,
} from './curated.ts';
import type { SearchRecord } from './record.ts';

/** Everything of the knowledge base that can be found, in the order of KINDS. Linear in the archive. */
export function searchRecords(kb: KnowledgeBase): SearchRecord[] {
  return [...recordsButPosts(kb), ...postRecords(kb)];
}

/** What can be found without looking into posts: curated entries, people and the subjects of threads. */
export function recordsButPosts(kb: KnowledgeBase): SearchRecord[] {
  return [
    ...debateRecords(kb),
    ...issueRecords(kb),
    ...positionRecords(kb),
    ...argumentRecords(kb),
    ...conceptRecords(kb),
    ...personRecords(kb),
    ...threadRecords(kb),
  ];
}

/** The records of an archive: what can be found without looking into posts, but for the words of posts that arguments rest on. */
export function archiveRecords(kb: KnowledgeBase): SearchRecord[] {
  return recordsButPosts(kb).map((record) => (record.kind === 'argument' ? { ...record, text: '' } : record));
}

/** The words that arguments rest on, by the address of the argument: they double what is sent of an archive, and can come later. */
export function evidenceTexts(kb: KnowledgeBase): Record<string, string> {
  const texts = argumentRecords(kb).filter(({ text }) => text !== '');
  return Object.fromEntries(texts.map(({ address, text }) => [address, text]));
}
