export { redact, redactionMark } from './apply.ts';
export { LEDGER_FILE, type Redaction, readLedger } from './ledger.ts';
export { RedactionError, type TakeDown, type TakenDown, takeDown } from './take-down.ts';
