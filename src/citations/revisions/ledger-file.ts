/** Name of the ledger in the content folder. */
export const REVISIONS_FILE = 'revisions.jsonl';
