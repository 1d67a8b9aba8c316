import type { Mailbox } from '../../mail/index.ts';
import type { NewPerson } from './known-person.ts';
import type { MetAuthors } from './met-authors.ts';
import { isFullName } from './names.ts';
import type { PersonIndex } from './person-index.ts';

/** A new person without an entry, with the names and addresses seen so far. */
export class AddedPerson {
  readonly id: string;
  readonly name: string;
  /** The address of most of the person's posts, in lower case. Other addresses are linked to it only by the name. */
  readonly primary: string | undefined;
  readonly #names: string[] = [];
  readonly #addresses: string[] = [];

  constructor(id: string, name: string, primary: string | undefined) {
    this.id = id;
    this.name = name;
    this.primary = primary;
  }

  /** Adds the name and the address of a post by this person, here and to the index. */
  learn(author: Mailbox, index: PersonIndex): void {
    const { name = '', address, shared } = author;
    index.addGroup(this.id, author);
    if (address !== undefined && !index.hasAddress(author)) {
      // The address of a list or a robot is kept only if a one-word name needs it to be recognised.
      const spec = address.toLowerCase();
      if ((!shared || !isFullName(name)) && !this.#addresses.includes(spec)) this.#addresses.push(spec);
    }
    index.addAddress(this.id, author);
    const trimmed = name.trim();
    if (trimmed === '' || trimmed === this.name || this.#names.includes(trimmed)) return;
    if (isFullName(trimmed)) {
      index.addName(this.id, trimmed);
      // A full name belongs to one person.
      if (index.named(trimmed) !== this.id) return;
    }
    this.#names.push(trimmed);
  }

  /** The fields of the person's new entry. */
  written(met: MetAuthors): NewPerson {
    const isOther = (address: string) => address !== this.primary && !met.isShared({ address });
    return {
      id: this.id,
      name: this.name,
      names: [...this.#names],
      addresses: this.#addresses.filter((address) => !isOther(address)),
      sameName: this.#addresses.filter(isOther),
    };
  }
}
