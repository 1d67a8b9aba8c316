import type { Mailbox } from '../../mail/index.ts';
import { AddedPerson } from './added-person.ts';
import { correctionOf, withPostedName } from './correction.ts';
import { type Correction, type KnownPerson, type NewPerson, NOBODY_NAME } from './known-person.ts';
import { MetAuthors } from './met-authors.ts';
import { mintPersonId } from './mint-id.ts';
import { isFullName, nameKey } from './names.ts';
import { PersonIndex } from './person-index.ts';

/**
 * Identifies authors. An address that belongs to one person identifies its sender, whatever the name (as in git's mailmap). A shared
 * address (see SharedAddresses) does not; there the name decides. A full name (two words or more) is one person at every address; a
 * one-word name only together with its address.
 */
export class People {
  readonly #taken: Set<string>;
  readonly #isOthers: (id: string) => boolean;
  readonly #met: MetAuthors;
  readonly #index: PersonIndex;
  readonly #known = new Map<string, KnownPerson>();
  readonly #added = new Map<string, AddedPerson>();
  readonly #corrected = new Map<string, Correction>();
  /** By known person, addresses that only the name links to them. */
  readonly #sameName = new Map<string, Set<string>>();
  /** Corrected entries with a one-word name whose only address was a list's: the first author with that name is taken for that person. */
  readonly #single = new Map<string, string>();
  /** `ID ADDRESS` for each address in a person's entry. */
  readonly #own = new Set<string>();

  /**
   * @param known People with an entry.
   *
   * @param taken Ids and aliases of other entries.
   * @param authors The authors of the posts, one per post: they show which addresses are shared.
   * @param isOthers True for an id that was assigned to something else in this run, such as a post.
   */
  constructor(
    known: Iterable<KnownPerson>,
    taken: Iterable<string> = [],
    authors: readonly Mailbox[] = [],
    isOthers: (id: string) => boolean = () => false,
  ) {
    this.#taken = new Set(taken);
    this.#isOthers = isOthers;
    const people = [...known];
    this.#met = new MetAuthors(people, authors);
    this.#index = new PersonIndex(this.#met);
    for (const person of people) this.#enter(person);
    this.#nameAll();
  }

  /** New people without an entry, by id. */
  get added(): ReadonlyMap<string, NewPerson> {
    return new Map([...this.#added].map(([id, person]) => [id, person.written(this.#met)]));
  }

  /** Entries to rewrite: to remove names or addresses of other people, or to add new ones. */
  get corrections(): readonly Correction[] {
    const ids = new Set([...this.#corrected.keys(), ...this.#sameName.keys()]);
    return [...ids].map((id) => {
      const before = this.#asWritten(id);
      return { ...before, sameName: [...new Set([...before.sameName, ...(this.#sameName.get(id) ?? [])])] };
    });
  }

  /** True for a present or former id of an entry, or one assigned in this run. */
  isTaken(id: string): boolean {
    return this.#taken.has(id) || this.#isOthers(id);
  }

  /** The name of a person with an existing or a new entry. */
  nameOf(id: string): string | undefined {
    return this.#corrected.get(id)?.name ?? this.#known.get(id)?.name ?? this.#added.get(id)?.name;
  }

  /** Former ids of a person, merged people included. */
  formerIdsOf(id: string): readonly string[] {
    return this.#known.get(id)?.aliases?.filter((alias) => alias !== id) ?? [];
  }

  /** The id of the person in an attribution line, minted if new. */
  idOf(author: Mailbox): string {
    const box = this.#met.cleaned(author);
    const id = this.#find(box) ?? this.#add(box);
    this.#added.get(id)?.learn(box, this.#index);
    return id;
  }

  /** The id of a post's author, minted if new. Records addresses that only the name links to an entry. */
  authorOf(author: Mailbox): string {
    const id = this.idOf(author);
    this.#note(id, this.#met.cleaned(author));
    return id;
  }

  /** The id of an author, if already known. */
  find(author: Mailbox): string | undefined {
    return this.#find(this.#met.cleaned(author));
  }

  /** The address of an author if only the name links it to the person; undefined if it is the person's own, or nobody's. */
  addressByName(id: string, author: Mailbox): string | undefined {
    const box = this.#met.cleaned(author);
    const key = box.address?.toLowerCase();
    if (key === undefined || author.shared || this.#met.isShared({ address: key })) return undefined;
    const added = this.#added.get(id);
    if (added) return key === added.primary ? undefined : key;
    return this.#own.has(`${id} ${key}`) ? undefined : key;
  }

  #find(author: Mailbox): string | undefined {
    const id = this.#index.candidates(author).find((one) => !this.#isSplitOff(one, author));
    return id ?? (author.address === undefined ? undefined : this.#claimed(author));
  }

  #claimed(author: Mailbox): string | undefined {
    const key = nameKey(author.name ?? '');
    const id = this.#single.get(key);
    if (id === undefined || this.#isSplitOff(id, author)) return undefined;
    this.#single.delete(key);
    this.#index.addAddress(id, author);
    return id;
  }

  /** Whether a person's entry says that a name or an address belongs to somebody else. */
  #isSplitOff(id: string, { name = '', address = '' }: Mailbox): boolean {
    const split = this.#known.get(id)?.split;
    if (split === undefined) return false;
    return (
      split.names.some((one) => nameKey(one) === nameKey(name)) ||
      split.addresses.some((one) => one.toLowerCase() === address.toLowerCase())
    );
  }

  #enter(person: KnownPerson): void {
    const correction = correctionOf(person, this.#met.shared);
    if (correction) {
      this.#corrected.set(person.id, correction);
      if (!isFullName(correction.name)) this.#single.set(nameKey(correction.name), person.id);
    }
    const { id, name, names, addresses, sameName = [] } = { ...person, ...correction };
    this.#known.set(id, { ...person, ...correction });
    this.#taken.add(id);
    for (const address of addresses) this.#own.add(`${id} ${address.toLowerCase()}`);
    for (const address of [...addresses, ...sameName]) {
      for (const one of this.#met.isShared({ address }) ? [name, ...names] : [name])
        this.#index.addAddress(id, { name: one, address });
      // The entry does not say whether the address is a list's, so also index it as one, for attribution lines that use it.
      if (!isFullName(name)) this.#index.addAddress(id, { name, address, shared: true });
    }
  }

  /** Indexes names: every entry's `name` before any entry's `names`, so that a later import decides as the previous one. */
  #nameAll(): void {
    const people = [...this.#known.values()];
    for (const { id, name, addresses } of people)
      if (isFullName(name) || addresses.length === 0) this.#index.addName(id, name);
    for (const { id, names } of people)
      for (const name of names) if (isFullName(name)) this.#index.addName(id, name);
  }

  #add(author: Mailbox): string {
    const name = author.name?.trim() || author.address?.split('@')[0] || NOBODY_NAME;
    const id = mintPersonId(author, name, (candidate) => this.isTaken(candidate));
    this.#taken.add(id);
    const primary = this.#met.primaryOf(author) ?? author.address?.toLowerCase();
    this.#added.set(id, new AddedPerson(id, name, primary));
    if (isFullName(name) || author.address === undefined) this.#index.addName(id, name);
    return id;
  }

  /** Records an address that only the name links to a person with an entry, and for an unedited entry another spelling of the name. */
  #note(id: string, author: Mailbox): void {
    const person = this.#known.get(id);
    if (person === undefined) return;
    const name = author.name?.trim();
    const before = this.#asWritten(id);
    const isOnlyQuoted = person.isOnlyQuoted === true && before.name === person.name;
    const renamed =
      person.isCurated || name === undefined
        ? undefined
        : withPostedName(before, { ...author, name }, isOnlyQuoted);
    if (renamed && name !== undefined) {
      this.#corrected.set(id, renamed);
      if (isFullName(name)) this.#index.addName(id, name);
    }
    const key = this.addressByName(id, author);
    if (key === undefined || person.sameName?.some((one) => one.toLowerCase() === key)) return;
    const noted = this.#sameName.get(id) ?? new Set();
    this.#sameName.set(id, noted.add(key));
    this.#index.addAddress(id, author);
  }

  /** The new fields of a known person's entry. */
  #asWritten(id: string): Correction {
    const {
      name,
      names,
      addresses,
      sameName = [],
    } = this.#corrected.get(id) ?? (this.#known.get(id) as KnownPerson);
    return { id, name, names, addresses, sameName };
  }
}
