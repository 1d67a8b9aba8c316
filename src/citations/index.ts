/**
 * Citations: a position -> plain data shaped like CSL-JSON -> a citation in each format. Pure and deterministic: no
 * clock, no network. A format is one file of formats/ and one line of the table in formats.ts.
 */
export * from './catalogue/index.ts';
export { FORMATS, type FormatName, formatCitation } from './formats.ts';
export type { CitationItem, CitedDate, CitedName } from './item.ts';
export { type Publication, permalink } from './permalink.ts';
export { type CiteOptions, citePosition } from './position.ts';
export * from './revisions/index.ts';
