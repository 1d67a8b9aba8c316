export { type RedactedPost, redact, redactionMark, redactWords, wordsOnRecord } from './apply.ts';
export { LEDGER_FILE, type Redaction, RedactionError, readLedger } from './ledger.ts';
export { type Left, wordsLeft } from './left.ts';
export { type TakeDown, type TakenDown, takeDown } from './take-down.ts';
