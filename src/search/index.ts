/**
 * Search: the graph -> records that can be found; records -> an index; a query -> ranked, grouped results with the
 * spans to mark. Pure: knows neither Astro nor a browser. `searchRecords` runs where the site is built; `createIndex`
 * and `query` run in the reader's browser, where a bundler leaves the rest of the room out: nothing here has effects
 * when it is loaded.
 */
export { createIndex, type SearchIndex } from './engine.ts';
export type { Answer, Group, Result } from './answer.ts';
export { query, type QueryOptions } from './query.ts';
export { KINDS, type Kind, type Marked, type SearchRecord } from './record.ts';
export { issueAnchor, lineAnchor, searchRecords } from './records.ts';
