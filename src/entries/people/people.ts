import type { Mailbox } from '../../mail/index.ts';
import { AddedPerson } from './added-person.ts';
import { correctionOf, withPostedName } from './correction.ts';
import { type Correction, type KnownPerson, type NewPerson, NOBODY_NAME } from './known-person.ts';
import { MetAuthors } from './met-authors.ts';
import { mintPersonId } from './mint-id.ts';
import { isFullName, nameKey } from './names.ts';
import { PersonIndex } from './person-index.ts';

/**
 * Tells authors apart. An address that is one person's tells who writes, whatever the name (git's mailmap). An address that is shared
 * (see SharedAddresses) tells nothing: there the name does. A full name (two words or more) is one person wherever it posts from; a single
 * word is one only together with its address.
 */
export class People {
  readonly #taken: Set<string>;
  readonly #isOthers: (id: string) => boolean;
  readonly #met: MetAuthors;
  readonly #index: PersonIndex;
  readonly #known = new Map<string, KnownPerson>();
  readonly #added = new Map<string, AddedPerson>();
  readonly #corrected = new Map<string, Correction>();
  /** Addresses that only the name ties to a known person, by person. */
  readonly #sameName = new Map<string, Set<string>>();
  /** Corrected entries whose name is one word, and whose only address was a list's: the first who posts under that word is that person. */
  readonly #single = new Map<string, string>();
  /** `ID ADDRESS` for each address that an entry gives its person. */
  readonly #own = new Set<string>();

  /**
   * @param known Who has an entry.
   * @param taken Ids and aliases that other entries have.
   * @param authors Those of the posts that are read, each as often as met: they tell which addresses are shared.
   * @param isOthers True for an id that something else has by now: a post of the same run.
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

  /** People whom no entry names yet, by id. */
  get added(): ReadonlyMap<string, NewPerson> {
    return new Map([...this.#added].map(([id, person]) => [id, person.written(this.#met)]));
  }

  /** Entries to rewrite: some of their names or addresses are other people's, or there are new ones to add. */
  get corrections(): readonly Correction[] {
    const ids = new Set([...this.#corrected.keys(), ...this.#sameName.keys()]);
    return [...ids].map((id) => {
      const before = this.#asWritten(id);
      return { ...before, sameName: [...new Set([...before.sameName, ...(this.#sameName.get(id) ?? [])])] };
    });
  }

  /** True for an id or a former id of an entry, or one that a person or a post gets in this run. */
  isTaken(id: string): boolean {
    return this.#taken.has(id) || this.#isOthers(id);
  }

  /** The name of a person who has an entry or gets one. */
  nameOf(id: string): string | undefined {
    return this.#corrected.get(id)?.name ?? this.#known.get(id)?.name ?? this.#added.get(id)?.name;
  }

  /** Ids that a person had before, or that people had who are this one now. */
  formerIdsOf(id: string): readonly string[] {
    return this.#known.get(id)?.aliases?.filter((alias) => alias !== id) ?? [];
  }

  /** The id of whom an attribution line names, minted where it is new. */
  idOf(author: Mailbox): string {
    const box = this.#met.cleaned(author);
    const id = this.#find(box) ?? this.#add(box);
    this.#added.get(id)?.learn(box, this.#index);
    return id;
  }

  /** The id of a post's author, minted where it is new. What only the name ties to an entry is noted. */
  authorOf(author: Mailbox): string {
    const id = this.idOf(author);
    this.#note(id, this.#met.cleaned(author));
    return id;
  }

  /** The id of an author that is known already. */
  find(author: Mailbox): string | undefined {
    return this.#find(this.#met.cleaned(author));
  }

  /** The address of an author that nothing but the name ties to the person; undefined where the address is the person's, or nobody's. */
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

  /** Whether a person's entry says that a name or an address is somebody else's. */
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
      // The entry does not say whether the address is a list's. An attribution line that has it as one means this person too.
      if (!isFullName(name)) this.#index.addAddress(id, { name, address, shared: true });
    }
  }

  /** An entry's `name` comes before any entry's `names`, so that a later import decides as the one before. */
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

  /** Notes an address that only the name ties to a person who has an entry, and in an entry that nobody edited another spelling of the name. */
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

  /** What the entry of a known person will say. */
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
