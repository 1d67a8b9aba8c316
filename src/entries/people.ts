import type { Mailbox } from '../mail/index.ts';
import { sha256, slug } from './identity.ts';

/** The names and addresses of a person, as entries of content/people have them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

/** A person whom no entry names yet. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly names: string[];
  readonly addresses: string[];
}

/** The person id of a post whose author nothing tells. */
const NOBODY = 'unknown-author';

/**
 * Tells authors apart, as git's mailmap does: by address first, then by name. A full name (two words or more) is one
 * person wherever it posts from; a single word is one only together with its address.
 */
export class People {
  readonly #byAddress = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly added = new Map<string, NewPerson>();

  /** @param taken ids that other entries have. */
  constructor(known: Iterable<KnownPerson>, taken: Iterable<string> = []) {
    for (const id of taken) this.#taken.add(id);
    const people = [...known];
    for (const { id, addresses } of people) {
      this.#taken.add(id);
      for (const address of addresses) this.#byAddress.set(address.toLowerCase(), id);
    }
    // Whoever has a name as the import gave it comes first, so that a later import tells authors apart as the one before.
    const namesake = ({ name, addresses }: KnownPerson) => isFullName(name) || addresses.length === 0;
    for (const person of people) if (namesake(person)) this.#name(person.name, person.id);
    for (const { id, names } of people) for (const name of names) this.#name(name, id);
    for (const person of people) this.#name(person.name, person.id);
  }

  /** Whom a name means from now on, unless it means somebody already. */
  #name(name: string, id: string): void {
    if (!this.#byName.has(fold(name))) this.#byName.set(fold(name), id);
  }

  /** The id of an author, minted where it is new. */
  idOf(author: Mailbox): string {
    const found = this.find(author);
    const name = author.name?.trim() || author.address?.split('@')[0] || 'Unknown author';
    if (found !== undefined) {
      const added = this.added.get(found);
      if (added) this.#learn(added, author);
      return found;
    }
    const id = this.#mint(author, name);
    const person: NewPerson = { id, name, names: [], addresses: [] };
    this.added.set(id, person);
    this.#taken.add(id);
    if (isFullName(name) || author.address === undefined) this.#name(name, id);
    this.#learn(person, author);
    return id;
  }

  /** The id of an author that is known already. */
  find(author: Mailbox): string | undefined {
    const address = author.address?.toLowerCase();
    if (address !== undefined && this.#byAddress.has(address)) return this.#byAddress.get(address);
    const name = author.name?.trim() || (address === undefined ? 'Unknown author' : undefined);
    if (name === undefined || (address !== undefined && !isFullName(name))) return undefined;
    return this.#byName.get(fold(name));
  }

  #learn(person: NewPerson, author: Mailbox): void {
    const address = author.address?.toLowerCase();
    if (address !== undefined && !this.#byAddress.has(address)) {
      this.#byAddress.set(address, person.id);
      person.addresses.push(address);
    }
    const name = author.name?.trim();
    if (!name || name === person.name || person.names.includes(name)) return;
    if (isFullName(name)) {
      this.#name(name, person.id);
      // A full name is one person's.
      if (this.#byName.get(fold(name)) !== person.id) return;
    }
    person.names.push(name);
  }

  #mint(author: Mailbox, name: string): string {
    if (!author.name?.trim() && !author.address) return NOBODY;
    const stem = slug(name) || slug(author.address?.split('@')[0] ?? '') || 'author';
    if (!this.#taken.has(stem) && slug(name) !== '') return stem;
    const hash = sha256(`${author.address ?? ''}\n${name}`);
    for (let digits = 4; ; digits++)
      if (!this.#taken.has(`${stem}-${hash.slice(0, digits)}`)) return `${stem}-${hash.slice(0, digits)}`;
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/["']/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim());
}
