/**
 * Search: the graph -> records that can be found; records -> an index; a query -> ranked, grouped results with the
 * spans to mark. Pure: knows neither Astro nor a browser. What runs in a browser comes in by `browser.ts`, which is
 * part of this door.
 */

export { lineAnchor } from './archive.ts';
export * from './browser.ts';
export { issueAnchor } from './curated.ts';
export { type BulkPiece, bulkRequests, OPENSEARCH_INDEX } from './opensearch.ts';
export { type PagedPost, type PageRecord, pageRecord } from './page-record.ts';
export { type UncutPost, uncutPosts } from './paged-posts.ts';
export { pageWords } from './post-page.ts';
export { archiveRecords, eachRecord, recordsButPosts, searchRecords, withoutText } from './records.ts';
export { SpellingCounts } from './spelling-pieces.ts';
export { type TextPieces, textPieces } from './text-pieces.ts';
