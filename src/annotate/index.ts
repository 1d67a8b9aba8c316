/**
 * Annotating: an edit of a curator -> a splice of one entry, checked before it is written; and what it is made from: the words of a post,
 * the targets that it may have, what was read. Knows files and the graph, neither HTTP nor Astro.
 */
export { Annotator, type AnnotatorOptions } from './annotator.ts';
export { ChangeRefused } from './change-refused.ts';
export { curatorOf, curatorsIn, markOf, marksFile, readMarks, withMark, writeMark } from './marks.ts';
export { type NewEntryFiles, newEntry } from './new-entry.ts';
export { NotFoundError } from './reading.ts';
export { ConflictError } from './saves.ts';
export * from './status/index.ts';
export type * from './wire.ts';
export { API_PATH, MOST_BYTES, PAGE_PATH, TOKEN_HEADER, TOKEN_META } from './wire.ts';
