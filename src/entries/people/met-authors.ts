import type { Mailbox } from '../../mail/index.ts';
import { senderOfMailbox } from '../../mail/sender/index.ts';
import { DisjointSets } from '../../threads/index.ts';
import type { KnownPerson } from './known-person.ts';
import { isFullName, nameKey } from './names.ts';
import { SharedAddresses } from './shared-addresses.ts';

/**
 * Collects from all authors, before ids are assigned: which addresses are shared, which names and addresses belong to one person, and the
 * address of most of that person's posts. Independent of the order of posts.
 */
export class MetAuthors {
  readonly shared = new SharedAddresses();
  /** Names and addresses; those seen together are joined. */
  readonly #groups = new DisjointSets();
  /** Number of posts from an address. */
  readonly #posts = new Map<string, number>();
  /** By group: the address of most of its posts. */
  readonly #primary = new Map<string, string>();

  /**
   * @param people Those who have an entry.
   *
   * @param authors The authors of the posts, one per post.
   */
  constructor(people: readonly KnownPerson[], authors: readonly Mailbox[]) {
    const curated = new Map<string, Set<string>>();
    for (const person of people)
      for (const address of [...person.addresses, ...(person.sameName ?? [])]) {
        // A name in an attribution line is no evidence that several people use the address.
        if (!person.isOnlyQuoted) this.shared.meet({ name: person.name, address });
        if (person.isCurated)
          curated.set(address.toLowerCase(), new Set([person.name, ...person.names].map(nameKey)));
      }
    for (const author of authors) {
      const key = author.address?.toLowerCase() ?? '';
      this.#posts.set(key, (this.#posts.get(key) ?? 0) + 1);
      // Names in a curated entry are no evidence that several people use the address.
      if (author.shared || !curated.get(key)?.has(nameKey(author.name ?? ''))) this.shared.meet(author);
    }
    for (const author of authors) this.#join(author);
    for (const author of authors) this.#count(author);
  }

  /** True if the address does not identify its sender. */
  isShared({ address, shared }: Mailbox): boolean {
    return shared === true || (address !== undefined && this.shared.has(address));
  }

  /**
   * The key of an author besides a full name: the address; if that is shared, address and name. An author without a name at a shared
   * address is named by the local part, and is not matched with a full name that is the same: only the shared address would link them.
   */
  addressKey(author: Mailbox): string | undefined {
    const key = author.address?.toLowerCase();
    if (key === undefined || !this.isShared(author)) return key;
    const name = author.name || (key.split('@')[0] ?? '');
    return `${key} ${isFullName(name) ? 'full' : 'short'} ${nameKey(name)}`;
  }

  /** One key for all names and addresses seen together. */
  groupOf(author: Mailbox): string {
    const { name = '' } = author;
    return this.#groups.find(
      isFullName(name) ? nameMark(name) : addressMark(this.addressKey(author) ?? nameKey(name)),
    );
  }

  /** The address of most posts of an author's group, in lower case. */
  primaryOf(author: Mailbox): string | undefined {
    return this.#primary.get(this.groupOf(author));
  }

  /** An author without a list's additions to the name. */
  cleaned(author: Mailbox): Mailbox {
    if (author.shared || author.name === undefined) return author;
    return senderOfMailbox(author, (address) => this.shared.has(address)).author;
  }

  /** Joins a name and an address seen together, unless the address is shared. */
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
