import { sha256 } from '../identity.ts';

/** Hex digits of a mark: enough to distinguish the addresses of one person. */
const DIGITS = 8;

/** A hash of an address that only the name links to a post's author: the beginning of the SHA-256 of the address in lower case. */
export function addressMark(address: string): string {
  return sha256(address.toLowerCase()).slice(0, DIGITS);
}
