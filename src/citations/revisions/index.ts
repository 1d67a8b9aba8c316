export { citedArgument, citeKey, EVIDENCE, keyOf, shortKey } from './cite-key.ts';
export {
  type Change,
  changedParts,
  changesBetween,
  NOT_KEPT,
  type Reworded,
  type WordChange,
} from './compare.ts';
export { type Current, currentRevisions, schemeIn } from './current.ts';
export { addRevisions, readRevisions } from './file.ts';
export { citedPresentKey, presentKey } from './key.ts';
export { type Ledger, ledgerText, parseLedger } from './ledger.ts';
export { REVISIONS_FILE } from './ledger-file.ts';
export type { LedgerLine } from './line.ts';
export { originOf } from './origin.ts';
export { type PackIds, parsePackLedger } from './pack-ledger.ts';
export { ledgerProblems, lineFor, type Recorded, UNRECORDED, unrecorded } from './record.ts';
export { redactedRevisions } from './redact.ts';
export { REVISION, revisionOf, SCHEMES, type Scheme } from './revision.ts';
export {
  type ArgumentWords,
  type CitedWords,
  citedTargets,
  type EvidenceWords,
  evidenceWords,
  foldedText,
  hashOfWords,
  type RecordedWords,
  schemeOf,
} from './words.ts';
