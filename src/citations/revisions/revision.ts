import { hash } from 'node:crypto';
import { type CitedWords, schemeOf } from './words.ts';

/** The schemes by which revisions are computed. A changed scheme gets a new number: a recorded revision never changes. */
export const SCHEMES = [1, 2] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Hex digits of a revision: 40 bits, enough to tell apart the few revisions of one thing. */
export const DIGITS = 10;

/** A revision in its written form. */
export const REVISION = new RegExp(`^[0-9a-f]{${DIGITS}}$`);

/**
 * Fields that do not enter a revision of scheme 2: the words of evidence, which has a hash, and fields kept for older readers of
 * catalogues.
 */
const NOT_IN_SECOND: ReadonlySet<string> = new Set(['exact', 'relation', 'target']);

/**
 * The revision of words: the first ten hex digits of the SHA-256 of their canonical JSON (RFC 8785: keys sorted, no white space; they
 * contain only strings and lists of them), with the number of the scheme.
 */
export function revisionOf(words: CitedWords): string {
  const scheme = schemeOf(words);
  const fields = Object.entries({ ...words, scheme: String(scheme) }).filter(
    ([name, value]) => value !== undefined && !(scheme === 2 && NOT_IN_SECOND.has(name)),
  );
  return digits(fields);
}

/**
 * The revision of everything in a circle of arguments.
 *
 * @param members For each its key and the revision that it has when the others are referred to by key.
 */
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
