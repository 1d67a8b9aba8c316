import type { Mailbox } from '../../mail/index.ts';
import { NOBODY_NAME } from './known-person.ts';
import type { MetAuthors } from './met-authors.ts';
import { isFullName, nameKey, sameFullName } from './names.ts';

/** From an author's address, full name, or what was met with either, to a person's id. A key that is taken stays with whom it has. */
export class PersonIndex {
  readonly #met: MetAuthors;
  readonly #byAddress = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  /** Full names at shared addresses, by address, first and last word. */
  readonly #bySpelling = new Map<string, { readonly id: string; readonly name: string }>();
  readonly #byGroup = new Map<string, string>();

  constructor(met: MetAuthors) {
    this.#met = met;
  }

  /** Notes that a person writes from an address, under a name where the address is shared. */
  addAddress(id: string, author: Mailbox): void {
    const key = this.#met.addressKey(author);
    if (key !== undefined && !this.#byAddress.has(key)) this.#byAddress.set(key, id);
    const { name = '' } = author;
    if (!isFullName(name) || !this.#met.isShared(author)) return;
    const spelling = spellingKey(author, name);
    if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, { id, name });
  }

  addName(id: string, name: string): void {
    const key = nameKey(name);
    if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, id);
  }

  /** Notes that whoever was met with an author's name or address is this person, unless an address or a name of their own says otherwise. The last call counts. */
  addGroup(id: string, author: Mailbox): void {
    this.#byGroup.set(this.#met.groupOf(author), id);
  }

  /** True where an address, or a name at a shared address, is somebody's. */
  hasAddress(author: Mailbox): boolean {
    return this.#byAddress.has(this.#met.addressKey(author) ?? '');
  }

  /** The id of whom a name means. */
  named(name: string): string | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** Whom an author may be, the likeliest first. */
  candidates(author: Mailbox): string[] {
    const name = author.name?.trim() ?? '';
    const ids = [
      this.#byAddress.get(this.#met.addressKey(author) ?? ''),
      ...(isFullName(name) ? [this.named(name), this.#spelledAt(author, name)] : []),
      author.address === undefined
        ? this.named(name || NOBODY_NAME)
        : this.#byGroup.get(this.#met.groupOf(author)),
    ];
    return ids.filter((id) => id !== undefined);
  }

  /** Whom another spelling of a full name means at a shared address: "Ames, Ann B." where Ann Ames writes. */
  #spelledAt(author: Mailbox, name: string): string | undefined {
    const spelled = this.#bySpelling.get(spellingKey(author, name));
    return spelled !== undefined && sameFullName(spelled.name, name) ? spelled.id : undefined;
  }
}

function spellingKey({ address = '' }: Mailbox, name: string): string {
  const words = nameKey(name).split(' ');
  return `${address.toLowerCase()} ${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}
