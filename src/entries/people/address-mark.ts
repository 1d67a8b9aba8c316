import { sha256 } from '../identity.ts';

/** Hex digits of a mark: enough to tell the addresses of one person apart. */
const DIGITS = 8;

/** What a post tells of an address that only the name ties to its author: the beginning of the SHA-256 of the address in lower case. */
export function addressMark(address: string): string {
  return sha256(address.toLowerCase()).slice(0, DIGITS);
}
