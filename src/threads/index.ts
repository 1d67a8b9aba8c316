/**
 * From messages to threads: reply trees and what joins them, patch series, and the posts that the archive does not hold,
 * put together from the quotations of them. Knows posts by their cards and texts, not by their entries.
 */
export { type Arrangement, arrange, byDate, type Card } from './arrange.ts';
export { buildThreads } from './build.ts';
export { type Archive, chainOf, findMissing, type Missing } from './missing.ts';
export type { Reconstruction } from './reconstruct.ts';
export { parseSeries, parseSubject, type Series, seriesTitle, type Subject } from './subject.ts';
export type { Thread } from './thread.ts';
export { GAP } from './union.ts';
export { wordsOf } from './words.ts';
