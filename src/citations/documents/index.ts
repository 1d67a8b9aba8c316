/**
 * Checks documents against a catalogue. A door of its own, so that callers load neither the knowledge base nor the libraries of the
 * citation formats.
 */
export { type Lookup, lookUp } from '../catalogue/lookup.ts';
export { lookUpAgain } from '../catalogue/text.ts';
export { bibliographiesIn } from './bibliographies.ts';
export { type CheckedDocument, type CheckOptions, checkDocument } from './check.ts';
export type { Citation, Quotation } from './document.ts';
export { doubledKeys } from './doubled-keys.ts';
export { type Found, findCitations } from './find.ts';
export { FINDINGS, type Finding, type FindingCode, type Fix, type Severity } from './finding.ts';
export { fixDocument } from './fix.ts';
export { DOCUMENT_FORMATS, formatOf, knownFormatOf } from './formats.ts';
export { leftOut } from './left-out.ts';
export { type Linked, linkedBy } from './linked.ts';
export { lockText, parseLock } from './lock.ts';
export { LOCK_FILE } from './lock-file.ts';
export { bibliographyPins, fixedLock, pinsOfLock } from './pins.ts';
export { annotation } from './report/annotations.ts';
export { sarifLog } from './report/sarif.ts';
export { findingText } from './report/text.ts';
export { type CheckedSite, checkPages, merged, sharesOf } from './several.ts';
export { decoded, type Encoding, encoded, encodingOf, unreadDocument, whyUnread } from './unread.ts';
