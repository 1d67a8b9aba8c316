/**
 * Search: the graph -> searchable records; records -> an index; a query -> ranked, grouped results with spans to highlight. Pure: knows
 * neither Astro nor the browser. `browser.ts` is the part of it that runs in a browser.
 */

export { lineAnchor } from './archive.ts';
export * from './browser.ts';
export { issueAnchor } from './curated.ts';
export { type BatchBounds, indexBatches } from './index-batches.ts';
export { type WordChunk, wordChunks } from './index-chunks.ts';
export { type IndexLengths, type Piece, TABLE_FILE } from './index-places.ts';
export { type IndexPart, mergedFields, mergedFilters, mergedWords } from './merge-indexes.ts';
export { type BulkPiece, bulkRequests, OPENSEARCH_INDEX } from './opensearch.ts';
export { type PackedTable, packTable, unpackTable } from './packed-table.ts';
export { packWords, unpackWords } from './packed-words.ts';
export { type PagedPost, type PageRecord, pageRecord } from './page-record.ts';
export { type UncutPost, uncutPosts } from './paged-posts.ts';
export {
  type IndexedFilter,
  type IndexedWord,
  type IndexTable,
  packIndexFile,
  unpackIndexFile,
} from './pagefind-format.ts';
export { pageWords } from './post-page.ts';
export { archiveRecords, eachRecord, recordsButPosts, searchRecords, withoutText } from './records.ts';
export { SpellingCounts, spellingPieces } from './spelling-pieces.ts';
export { type TextPieces, textPieces } from './text-pieces.ts';
