export { citedArgument, citeKey, EVIDENCE, keyOf } from './cite-key.ts';
export { type Change, changesBetween, type Reworded, type WordChange, wordChanges } from './compare.ts';
export { type Current, currentRevisions } from './current.ts';
export { addRevisions, readRevisions } from './file.ts';
export { presentKey } from './key.ts';
export { type Ledger, ledgerText, parseLedger, REVISIONS_FILE } from './ledger.ts';
export { type LedgerLine, ledgerLine } from './line.ts';
export { originOf } from './origin.ts';
export { ledgerProblems, lineFor, type Recorded, UNRECORDED, unrecorded } from './record.ts';
export { redactRevisions } from './redact.ts';
export { REVISION, revisionOf, SCHEME } from './revision.ts';
export {
  type CitedWords,
  type EvidenceWords,
  evidenceWords,
  foldedText,
  type RecordedWords,
} from './words.ts';
