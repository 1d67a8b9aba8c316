/** The ledger's file in the content folder. */
export const REVISIONS_FILE = 'revisions.jsonl';
