import type { Mailbox } from '../../mail/index.ts';
import { senderOfMailbox } from '../../mail/sender/index.ts';
import { DisjointSets } from '../../threads/index.ts';
import type { KnownPerson } from './known-person.ts';
import { isFullName, nameKey } from './names.ts';
import { SharedAddresses } from './shared-addresses.ts';

/**
 * What is learned from all authors before any gets an id: which addresses are shared, which names and addresses belong to one person, and from
 * which address most of that person's posts came. The order of posts does not matter.
 */
export class MetAuthors {
  readonly shared = new SharedAddresses();
  /** Names and addresses, joined where they were met together. */
  readonly #groups = new DisjointSets();
  /** How many posts came from an address. */
  readonly #posts = new Map<string, number>();
  /** By group: the address that most of its posts came from. */
  readonly #primary = new Map<string, string>();

  /**
   * @param people Those who have an entry.
   * @param authors Those of the posts that are read, each as often as met.
   */
  constructor(people: readonly KnownPerson[], authors: readonly Mailbox[]) {
    const curated = new Map<string, Set<string>>();
    for (const person of people)
      for (const address of [...person.addresses, ...(person.sameName ?? [])]) {
        // What an attribution line calls the owner of an address does not make the address one of several people.
        if (!person.isOnlyQuoted) this.shared.meet({ name: person.name, address });
        if (person.isCurated)
          curated.set(address.toLowerCase(), new Set([person.name, ...person.names].map(nameKey)));
      }
    for (const author of authors) {
      const key = author.address?.toLowerCase() ?? '';
      this.#posts.set(key, (this.#posts.get(key) ?? 0) + 1);
      // Names that a curated entry gives its person do not make the address one of several people.
      if (author.shared || !curated.get(key)?.has(nameKey(author.name ?? ''))) this.shared.meet(author);
    }
    for (const author of authors) this.#join(author);
    for (const author of authors) this.#count(author);
  }

  /** True where the address does not tell who writes. */
  isShared({ address, shared }: Mailbox): boolean {
    return shared === true || (address !== undefined && this.shared.has(address));
  }

  /**
   * What an author is known by beside a full name: the address; where that is shared, address and name. Who gives no name there is called by the
   * address's local part, and is not whoever has that as a full name: nothing but the shared address would say so.
   */
  addressKey(author: Mailbox): string | undefined {
    const key = author.address?.toLowerCase();
    if (key === undefined || !this.isShared(author)) return key;
    const name = author.name || (key.split('@')[0] ?? '');
    return `${key} ${isFullName(name) ? 'full' : 'short'} ${nameKey(name)}`;
  }

  /** One key for all names and addresses that were met together. */
  groupOf(author: Mailbox): string {
    const { name = '' } = author;
    return this.#groups.find(
      isFullName(name) ? nameMark(name) : addressMark(this.addressKey(author) ?? nameKey(name)),
    );
  }

  /** The address that most posts of an author's group came from, in lower case. */
  primaryOf(author: Mailbox): string | undefined {
    return this.#primary.get(this.groupOf(author));
  }

  /** An author of a header or an attribution line, without what a list added to the name. */
  cleaned(author: Mailbox): Mailbox {
    if (author.shared || author.name === undefined) return author;
    return senderOfMailbox(author, (address) => this.shared.has(address)).author;
  }

  /** A name and an address that were met together are one person's, unless the address is shared. */
  #join(author: Mailbox): void {
    const { name = '', address } = author;
    if (address === undefined || this.isShared(author) || !isFullName(name)) return;
    this.#groups.join(nameMark(name), addressMark(address.toLowerCase()));
  }

  #count(author: Mailbox): void {
    const key = author.address?.toLowerCase();
    if (key === undefined || this.isShared(author)) return;
    const group = this.groupOf(author);
    const best = this.#primary.get(group);
    const [one, other] = [this.#posts.get(key) ?? 0, this.#posts.get(best ?? '') ?? 0];
    if (best === undefined || one > other || (one === other && key < best)) this.#primary.set(group, key);
  }
}

function nameMark(name: string): string {
  return `name ${nameKey(name)}`;
}

function addressMark(key: string): string {
  return `address ${key}`;
}
