import { createHash } from 'node:crypto';

/** The largest prime below 2^26: products of what is smaller are exact in a double. */
const PRIME = 67_108_859;

/**
 * Where runs of so many UTF-16 units with this sum stand in a text (Rabin and Karp 1987). Whoever finds one looks closer; a run that only has the sum of another
 * is one in 67 million. Linear in the text, whatever it repeats.
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

/** The sum of a text: that of one run which is all of it. */
export function sumOf(text: string, salt: string): number {
  const base = baseOf(salt);
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * base + text.charCodeAt(at)) % PRIME;
  return hash;
}

/** Of each ledger's line another, so that no mail can be made whose runs all have one sum. */
function baseOf(salt: string): number {
  return 65_536 + (createHash('sha256').update(salt).digest().readUInt32BE(0) % (PRIME - 65_537));
}
