import type { Mailbox } from '../../mail/index.ts';
import { NOBODY_NAME } from './known-person.ts';
import type { MetAuthors } from './met-authors.ts';
import { isFullName, nameKey, sameFullName } from './names.ts';

/** Maps an author's address, full name, or group (see MetAuthors) to a person's id. The first person with a key keeps it. */
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

  /** Records that a person uses an address, with a name if the address is shared. */
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

  /** Records that an author's group is this person, unless another address or name of theirs decides otherwise. The last call wins. */
  addGroup(id: string, author: Mailbox): void {
    this.#byGroup.set(this.#met.groupOf(author), id);
  }

  /** True if an address, or a name at a shared address, belongs to somebody. */
  hasAddress(author: Mailbox): boolean {
    return this.#byAddress.has(this.#met.addressKey(author) ?? '');
  }

  /** The id of the person with a name. */
  named(name: string): string | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** Ids that an author may have, the likeliest first. */
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

  /** The person with a similar full name at a shared address: "Ames, Ann B." for Ann Ames. */
  #spelledAt(author: Mailbox, name: string): string | undefined {
    const spelled = this.#bySpelling.get(spellingKey(author, name));
    return spelled !== undefined && sameFullName(spelled.name, name) ? spelled.id : undefined;
  }
}

function spellingKey({ address = '' }: Mailbox, name: string): string {
  const words = nameKey(name).split(' ');
  return `${address.toLowerCase()} ${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}
