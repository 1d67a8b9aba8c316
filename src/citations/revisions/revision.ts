import { createHash } from 'node:crypto';
import type { CitedWords } from './words.ts';

/** The scheme by which revisions are made. Another one must get another number: a recorded revision never changes. */
export const SCHEME = 1;

/** Hex digits of a revision: 40 bits. What must be told apart by it is the handful of revisions of one thing. */
export const DIGITS = 10;

/** A revision as it is written. */
export const REVISION = new RegExp(`^[0-9a-f]{${DIGITS}}$`);

/**
 * The revision of what a citation relies on: the first ten hex digits of the SHA-256 of its canonical JSON (RFC 8785: keys
 * sorted, no white space; there are only strings and lists of them in it), the scheme's number included.
 */
export function revisionOf(words: CitedWords): string {
  const fields = Object.entries({ ...words, scheme: String(SCHEME) })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(fields)))
    .digest('hex')
    .slice(0, DIGITS);
}
