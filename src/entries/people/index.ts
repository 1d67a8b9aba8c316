/** Who an author is: the people of a knowledge base told apart by their names and addresses (git's mailmap, but for addresses that many write from). */
export { addressMark } from './address-mark.ts';
export { NOBODY } from './mint-id.ts';
export { type Correction, type KnownPerson, type NewPerson, People } from './people.ts';
