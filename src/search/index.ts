/**
 * Search: the graph -> records that can be found; records -> an index; a query -> ranked, grouped results with the
 * spans to mark. Pure: knows neither Astro nor a browser. What runs in a browser comes in by `browser.ts`, which is
 * part of this door.
 */

export { lineAnchor } from './archive.ts';
export * from './browser.ts';
export { issueAnchor } from './curated.ts';
export { searchRecords } from './records.ts';
