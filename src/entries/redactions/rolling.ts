import { createHash } from 'node:crypto';

/** The largest prime below 2^26: products of smaller numbers are exact in a double. */
const PRIME = 67_108_859;

/**
 * Where runs of this many UTF-16 units with this sum occur in a text (Rabin and Karp 1987). Callers must check each result; one in 67
 * million other runs has the same sum. Linear in the text, however repetitive.
 */
export function* runsWithSum(text: string, length: number, sum: number, salt: string): Generator<number> {
  const base = baseOf(salt);
  let first = 1;
  for (let unit = 1; unit < length; unit++) first = (first * base) % PRIME;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= length) {
      const gone = (text.charCodeAt(at - length) * first) % PRIME;
      hash = (hash - gone + PRIME) % PRIME;
    }
    hash = (hash * base + text.charCodeAt(at)) % PRIME;
    if (at >= length - 1 && hash === sum) yield at - length + 1;
  }
}

/** The rolling hash of a whole text. */
export function sumOf(text: string, salt: string): number {
  const base = baseOf(salt);
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * base + text.charCodeAt(at)) % PRIME;
  return hash;
}

/** The base of the hash differs for each ledger line, so that no mail can be crafted whose runs all have one sum. */
function baseOf(salt: string): number {
  return 65_536 + (createHash('sha256').update(salt).digest().readUInt32BE(0) % (PRIME - 65_537));
}
