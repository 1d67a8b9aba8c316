/** Who an author is: the people of a knowledge base told apart by their names and addresses (git's mailmap, but for addresses that many write from). */
export { addressMark } from './address-mark.ts';
export type { Correction, KnownPerson, NewPerson } from './known-person.ts';
export { mintPersonId, NOBODY } from './mint-id.ts';
export { nameKey } from './names.ts';
export { People } from './people.ts';
