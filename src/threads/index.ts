/**
 * Builds threads from messages: reply trees and the posts that join them, patch series, missing posts reconstructed from quotations, the
 * source paragraphs of quotations and the answers to them. Works on cards and texts of posts, not on entries.
 */
export { type Arrangement, arrange, byDate, type Card } from './arrange.ts';
export { buildThreads } from './build.ts';
export type { Conversation } from './conversation.ts';
export { type CopiedMail, copiedMail } from './copied-head.ts';
export { DisjointSets } from './disjoint-sets.ts';
export { type Join, type JoinSince, joinsSince } from './joins.ts';
export { type Archive, chainOf, findMissing, type Missing } from './missing.ts';
export { type Paragraph, paragraphsOf } from './paragraphs.ts';
export type { Answer } from './reading/answers.ts';
export { excerptIn } from './reading/excerpt.ts';
export { type PostReading, readThread, type TextOfPost } from './reading/read-thread.ts';
export { leadingAttribution, type Reconstruction } from './reconstruct.ts';
export {
  type Resolution,
  type ResolvedQuotation,
  resolveQuotations,
  type ThreadPost,
  type UnresolvedQuotation,
} from './resolve.ts';
export { type PatchSeries, type SeriesVersion, seriesOfThreads } from './series.ts';
export { type Addressed, mintSlug, publishedSlugs, type ThreadAddress, threadAddresses } from './slugs.ts';
export {
  isRequestForComments,
  parseSeries,
  parseSubject,
  type Series,
  type Subject,
  seriesTitle,
  titleOfSeries,
} from './subject.ts';
export type { Thread } from './thread.ts';
export { GAP } from './union.ts';
export { wordsOf } from './words.ts';
