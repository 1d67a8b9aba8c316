import type { Mailbox } from '../../mail/index.ts';
import type { NewPerson } from './known-person.ts';
import type { MetAuthors } from './met-authors.ts';
import { isFullName } from './names.ts';
import type { PersonIndex } from './person-index.ts';

/** A person whom no entry names yet, with the names and addresses that are met. */
export class AddedPerson {
  readonly id: string;
  readonly name: string;
  /** The address that most posts came from, in lower case. Others are tied to it by the name alone. */
  readonly primary: string | undefined;
  readonly #names: string[] = [];
  readonly #addresses: string[] = [];

  constructor(id: string, name: string, primary: string | undefined) {
    this.id = id;
    this.name = name;
    this.primary = primary;
  }

  /** Adds the name and the address that this person posts under, here and to the index. */
  learn(author: Mailbox, index: PersonIndex): void {
    const { name = '', address, shared } = author;
    index.addGroup(this.id, author);
    if (address !== undefined && !index.hasAddress(author)) {
      // A list's or a robot's address is kept only where a single word needs it to be known again.
      const spec = address.toLowerCase();
      if ((!shared || !isFullName(name)) && !this.#addresses.includes(spec)) this.#addresses.push(spec);
    }
    index.addAddress(this.id, author);
    const trimmed = name.trim();
    if (trimmed === '' || trimmed === this.name || this.#names.includes(trimmed)) return;
    if (isFullName(trimmed)) {
      index.addName(this.id, trimmed);
      // A full name is one person's.
      if (index.named(trimmed) !== this.id) return;
    }
    this.#names.push(trimmed);
  }

  /** What the person's entry is to say. */
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
