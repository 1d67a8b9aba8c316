/**
 * Identifies authors: distinguishes the people of a knowledge base by names and addresses (like git's mailmap, except for shared
 * addresses).
 */
export { addressMark } from './address-mark.ts';
export type { Correction, KnownPerson, NewPerson } from './known-person.ts';
export { mintPersonId, NOBODY } from './mint-id.ts';
export { nameKey } from './names.ts';
export { People } from './people.ts';
