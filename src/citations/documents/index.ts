export { type CheckedDocument, type CheckOptions, checkDocument } from './check.ts';
export type { Citation, Quotation } from './document.ts';
export { type Found, findCitations } from './find.ts';
export { FINDINGS, type Finding, type FindingCode, type Fix, type Severity } from './finding.ts';
export { fixDocument } from './fix.ts';
export { DOCUMENT_FORMATS, formatOf } from './formats.ts';
