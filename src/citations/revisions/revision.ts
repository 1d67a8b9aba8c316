import { hash } from 'node:crypto';
import { type CitedWords, schemeOf } from './words.ts';

/** The schemes by which revisions are made. Another one gets another number: a recorded revision never changes. */
export const SCHEMES = [1, 2] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Hex digits of a revision: 40 bits. What must be told apart by it is the handful of revisions of one thing. */
export const DIGITS = 10;

/** A revision as it is written. */
export const REVISION = new RegExp(`^[0-9a-f]{${DIGITS}}$`);

/** What scheme 2 does not make a revision of: the words of evidence, of which it has the hash, and what stands in a catalogue for older readers. */
const NOT_IN_SECOND: ReadonlySet<string> = new Set(['exact', 'relation', 'target']);

/**
 * The revision of what a citation relies on: the first ten hex digits of the SHA-256 of its canonical JSON (RFC 8785: keys
 * sorted, no white space; there are only strings and lists of them in it), the number of the words' scheme included.
 */
export function revisionOf(words: CitedWords): string {
  const scheme = schemeOf(words);
  const fields = Object.entries({ ...words, scheme: String(scheme) }).filter(
    ([name, value]) => value !== undefined && !(scheme === 2 && NOT_IN_SECOND.has(name)),
  );
  return digits(fields);
}

/** What all arguments of a circle say, by a revision. @param members Of each its key and the revision that it has when the others count by key. */
export function circleOf(members: readonly string[]): string {
  return digits([
    ['kind', 'circle'],
    ['members', [...members].sort()],
    ['scheme', '2'],
  ]);
}

function digits(fields: [string, unknown][]): string {
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(Object.fromEntries(fields)), 'hex').slice(0, DIGITS);
}
