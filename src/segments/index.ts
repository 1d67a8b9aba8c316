/**
 * From the text of a body to its segments: which lines are the author's words, which are quoted and how deep, whose words
 * an attribution announces, what is code, a patch, a log, a signature. Knows nothing of messages, threads or entries.
 */

export { type AttachedKind, type AttachedPart, segmentWhole } from './attached-lines.ts';
export type { Attribution } from './attribution.ts';
export { type Attributed, attributed } from './attribution-shape.ts';
export { attributions, eachAttribution } from './attributions.ts';
export { headerField } from './header-fields.ts';
export { LABELS, type Label, type Line } from './line.ts';
export { packLines, unpackLines } from './packed-lines.ts';
export { type QuoteMarks, quoteMarks } from './quote-marks.ts';
export { segmentLines } from './segment-lines.ts';
export { type Segment, segmentsOf } from './segments-of.ts';
export { countLines, roomForSegments, type SharedSegments, sharedLines } from './shared-segments.ts';
