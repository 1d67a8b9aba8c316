/**
 * Segments the text of a body: labels the author's words, quotations and their depth, attributions, code, patches, logs and signatures.
 * Knows nothing of messages, threads or entries.
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
