/**
 * The side of the search that runs in a reader's browser: records -> an index; a query -> ranked, grouped results. A
 * door of its own because the other one leads, by way of the graph, to what reads files.
 */

export type { Answer, Group, Result } from './answer.ts';
export { createIndex, type SearchIndex } from './engine.ts';
export { type QueryOptions, query } from './query.ts';
export { KINDS, type Kind, type Marked, type SearchRecord } from './record.ts';
