export { redact, redactionMark } from './apply.ts';
export { LEDGER_FILE, readLedger, type Redaction } from './ledger.ts';
export { RedactionError, type TakeDown, type TakenDown, takeDown } from './take-down.ts';
