import { type Mailbox, senderOfMailbox } from '../../mail/index.ts';
import { Groups } from './groups.ts';
import { mintPersonId } from './mint-id.ts';
import { canShareAddress, isFullName, nameKey, sameFullName } from './names.ts';
import { SharedAddresses } from './shared-addresses.ts';

/** The names and addresses of a person, as entries of content/people have them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** Addresses that only the name ties to the person. */
  readonly sameName?: readonly string[];
  /** Names and addresses that the entry says are somebody else's. */
  readonly split?: { readonly names: readonly string[]; readonly addresses: readonly string[] } | undefined;
  /** Ids it had before. */
  readonly aliases?: readonly string[];
  /** True where the entry says more than an import wrote. */
  readonly isCurated?: boolean;
}

/** A person whom no entry names yet. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly sameName: readonly string[];
}

/** What becomes of the names and addresses of an entry. */
export type Correction = Pick<NewPerson, 'id' | 'name' | 'names' | 'addresses' | 'sameName'>;

interface Added {
  readonly id: string;
  readonly name: string;
  readonly names: string[];
  readonly addresses: string[];
  /** The address that most posts came from. Others are tied to it by the name alone. */
  readonly primary: string | undefined;
}

/**
 * Tells authors apart. An address that is one person's tells who writes, whatever the name (git's mailmap). An address that is shared
 * (see SharedAddresses) tells nothing: there the name does. A full name (two words or more) is one person wherever it posts from; a single
 * word is one only together with its address.
 */
export class People {
  readonly #byAddress = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  /** Full names at shared addresses, by address, first and last word. */
  readonly #bySpelling = new Map<string, { readonly id: string; readonly name: string }>();
  readonly #byGroup = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #known = new Map<string, KnownPerson>();
  readonly #added = new Map<string, Added>();
  readonly #corrected = new Map<string, Correction>();
  /** Addresses that only the name ties to a known person, by person. */
  readonly #sameName = new Map<string, Set<string>>();
  /** Corrected entries of one word, whose address was a list's: the first who posts under the word is it. */
  readonly #single = new Map<string, string>();
  readonly #shared = new SharedAddresses();
  readonly #groups = new Groups();
  /** Ids of known people, each with an address that is the person's. */
  readonly #own = new Set<string>();
  /** How many authors were met at an address. */
  readonly #met = new Map<string, number>();
  /** By group: the address that most of its posts came from. */
  readonly #primary = new Map<string, string>();

  /**
   * @param taken Ids and aliases that other entries have.
   * @param authors Those of the posts that are read, each as often as met: they tell which addresses are shared.
   */
  constructor(known: Iterable<KnownPerson>, taken: Iterable<string> = [], authors: readonly Mailbox[] = []) {
    this.#taken = new Set(taken);
    const people = [...known];
    const aliases = new Map<string, Set<string>>();
    for (const person of people)
      for (const address of [...person.addresses, ...(person.sameName ?? [])]) {
        this.#shared.meet({ name: person.name, address });
        if (person.isCurated) aliases.set(address.toLowerCase(), aliasesOf(person));
      }
    for (const author of authors) {
      const key = author.address?.toLowerCase() ?? '';
      count(this.#met, key);
      // What an entry that somebody edited says of its own names is so.
      if (author.shared || !aliases.get(key)?.has(nameKey(author.name ?? ''))) this.#shared.meet(author);
    }
    for (const author of authors) this.#join(author);
    for (const author of authors) this.#findPrimary(author);
    for (const person of people) this.#enter(this.#without(person));
    this.#nameAll();
  }

  /** People whom no entry names yet, by id. */
  get added(): ReadonlyMap<string, NewPerson> {
    return new Map([...this.#added].map(([id, person]) => [id, this.#written(person)]));
  }

  /** Entries whose names and addresses are others' in part, or that have an address more that the name ties to them. */
  get corrections(): readonly Correction[] {
    const ids = new Set([...this.#corrected.keys(), ...this.#sameName.keys()]);
    return [...ids].map((id) => {
      const before = this.#corrected.get(id) ?? (this.#known.get(id) as KnownPerson);
      const { name, names, addresses, sameName = [] } = before;
      return {
        id,
        name,
        names,
        addresses,
        sameName: [...new Set([...sameName, ...(this.#sameName.get(id) ?? [])])],
      };
    });
  }

  /** True for an id that an entry has, or a person gets. */
  isTaken(id: string): boolean {
    return this.#taken.has(id);
  }

  /** The name of a person who has an entry or gets one. */
  nameOf(id: string): string | undefined {
    return this.#corrected.get(id)?.name ?? this.#known.get(id)?.name ?? this.#added.get(id)?.name;
  }

  /** The id of whom an attribution line names, minted where it is new. */
  idOf(author: Mailbox): string {
    const box = this.#clean(author);
    const id = this.#find(box) ?? this.#add(box);
    const added = this.#added.get(id);
    if (added) this.#learn(added, box);
    return id;
  }

  /** The id of a post's author, minted where it is new. What only the name ties to an entry is noted. */
  authorOf(author: Mailbox): string {
    const id = this.idOf(author);
    this.#note(id, author);
    return id;
  }

  /** The id of an author that is known already. */
  find(author: Mailbox): string | undefined {
    return this.#find(this.#clean(author));
  }

  /** The address of an author that nothing but the name ties to the person; undefined where the address is the person's, or nobody's. */
  addressByName(id: string, author: Mailbox): string | undefined {
    const { address } = this.#clean(author);
    const key = address?.toLowerCase();
    if (key === undefined || author.shared || this.#shared.has(key)) return undefined;
    const added = this.#added.get(id);
    if (added) return key === added.primary ? undefined : key;
    return this.#own.has(`${id} ${key}`) ? undefined : key;
  }

  /** An author as an attribution line or a header gives it, with what a list added taken off. */
  #clean(author: Mailbox): Mailbox {
    if (author.shared || author.name === undefined) return author;
    return senderOfMailbox(author, (address) => this.#shared.has(address)).author;
  }

  #find(author: Mailbox): string | undefined {
    const name = author.name?.trim();
    const key = this.#addressKey(author);
    const found = (id: string | undefined) => (this.#isSplitOff(id, author) ? undefined : id);
    const byAddress = found(key === undefined ? undefined : this.#byAddress.get(key));
    if (byAddress !== undefined) return byAddress;
    if (name !== undefined && name !== '' && isFullName(name)) {
      const byName = found(this.#byName.get(nameKey(name))) ?? found(this.#spelledAt(author, name));
      if (byName !== undefined) return byName;
    }
    if (author.address === undefined) return found(this.#byName.get(nameKey(name || NOBODY_NAME)));
    return found(this.#byGroup.get(this.#groups.of(this.#groupKey(author)))) ?? found(this.#claimed(author));
  }

  #claimed(author: Mailbox): string | undefined {
    const key = nameKey(author.name ?? '');
    const id = this.#single.get(key);
    if (id === undefined) return undefined;
    this.#single.delete(key);
    this.#enterAt(id, author);
    return id;
  }

  /** Whether a person's entry says that a name or an address is somebody else's. */
  #isSplitOff(id: string | undefined, { name = '', address = '' }: Mailbox): boolean {
    const split = this.#known.get(id ?? '')?.split;
    if (split === undefined) return false;
    return (
      split.names.some((one) => nameKey(one) === nameKey(name)) ||
      split.addresses.some((one) => one.toLowerCase() === address.toLowerCase())
    );
  }

  /** What an author is known by beside a full name: the address; where that is shared, address and name. */
  #addressKey({ name = '', address, shared }: Mailbox): string | undefined {
    const key = address?.toLowerCase();
    if (key === undefined) return undefined;
    if (!shared && !this.#shared.has(key)) return key;
    return `${key} ${nameKey(name || (key.split('@')[0] ?? ''))}`;
  }

  /** Whom another spelling of a full name means at a shared address: "Ames, Ann B." where Ann Ames writes. */
  #spelledAt(author: Mailbox, name: string): string | undefined {
    const spelled = this.#bySpelling.get(spellingKey(author, name));
    return spelled !== undefined && sameFullName(spelled.name, name) ? spelled.id : undefined;
  }

  #groupKey(author: Mailbox): string {
    const { name = '' } = author;
    return isFullName(name)
      ? `name ${nameKey(name)}`
      : `address ${this.#addressKey(author) ?? nameKey(name)}`;
  }

  /** A name and an address that were met together are one person's, unless the address is shared. */
  #join(author: Mailbox): void {
    const { name = '', address, shared } = author;
    const key = address?.toLowerCase();
    if (key === undefined || shared || this.#shared.has(key) || !isFullName(name) || nameKey(name) === '')
      return;
    this.#groups.join(`name ${nameKey(name)}`, `address ${key}`);
  }

  #findPrimary(author: Mailbox): void {
    const key = author.address?.toLowerCase();
    if (key === undefined || this.#isShared(author)) return;
    const group = this.#groups.of(this.#groupKey(author));
    const best = this.#primary.get(group);
    const [one, other] = [this.#met.get(key) ?? 0, this.#met.get(best ?? '') ?? 0];
    if (best === undefined || one > other || (one === other && key < best)) this.#primary.set(group, key);
  }

  /** An entry without what is another's: names that only a shared address put there, and that address. */
  #without(person: KnownPerson): KnownPerson {
    const { names, addresses, sameName = [], aliases = [], isCurated = false } = person;
    const shared = addresses.filter((address) => this.#shared.has(address));
    if (addresses.length === 0 && !isCurated) {
      const bare = senderOfMailbox({ name: person.name }, () => false).author.name ?? person.name;
      return bare === person.name ? person : this.#correct({ ...person, name: bare });
    }
    if (shared.length === 0) return person;
    const [first = ''] = shared;
    const said = (one: string) =>
      senderOfMailbox({ name: one, address: first, shared: true }, () => true).author.name ?? one;
    const name = said(person.name);
    // A single word that a list has not added to may be a name that somebody gave the person.
    const unlike = names.filter(
      (one) =>
        !sameFullName(said(one), name) &&
        (isFullName(said(one)) || (said(one) !== one && !nameKey(name).split(' ').includes(nameKey(one)))),
    );
    const isSeveral =
      name !== person.name ||
      !isCurated ||
      (aliases.length === 0 && unlike.filter((one) => !canShareAddress(said(one), name, first)).length > 1);
    if (!isSeveral || (unlike.length === 0 && name === person.name)) return person;
    const own = names.filter((one) => !unlike.includes(one)).map(said);
    return this.#correct({
      ...person,
      name,
      names: [...new Set(own)].filter((one) => one !== name),
      addresses: addresses.filter((address) => !shared.includes(address) || !isFullName(name)),
      sameName,
    });
  }

  #correct(person: KnownPerson): KnownPerson {
    const { id, name, names, addresses, sameName = [] } = person;
    this.#corrected.set(id, { id, name, names, addresses, sameName });
    if (!isFullName(name)) this.#single.set(nameKey(name), id);
    return person;
  }

  #enter(person: KnownPerson): void {
    const { id, name, names, addresses, sameName = [] } = person;
    this.#known.set(id, person);
    this.#taken.add(id);
    for (const address of addresses) this.#own.add(`${id} ${address.toLowerCase()}`);
    for (const address of [...addresses, ...sameName])
      for (const one of this.#shared.has(address) ? [name, ...names] : [name])
        this.#enterAt(id, { name: one, address });
  }

  #enterAt(id: string, author: Mailbox): void {
    const key = this.#addressKey(author);
    if (key !== undefined && !this.#byAddress.has(key)) this.#byAddress.set(key, id);
    const { name = '' } = author;
    if (!isFullName(name) || !this.#isShared(author)) return;
    const spelling = spellingKey(author, name);
    if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, { id, name });
  }

  #isShared({ address, shared }: Mailbox): boolean {
    return shared === true || (address !== undefined && this.#shared.has(address));
  }

  /** Whoever has a name as the import gave it comes first, so that a later import tells authors apart as the one before. */
  #nameAll(): void {
    const people = [...this.#known.values()];
    for (const { id, name, addresses } of people)
      if (isFullName(name) || addresses.length === 0) this.#name(name, id);
    for (const { id, names } of people) for (const name of names) if (isFullName(name)) this.#name(name, id);
  }

  /** Whom a name means from now on, unless it means somebody already. */
  #name(name: string, id: string): void {
    if (nameKey(name) !== '' && !this.#byName.has(nameKey(name))) this.#byName.set(nameKey(name), id);
  }

  #add(author: Mailbox): string {
    const name = author.name?.trim() || author.address?.split('@')[0] || NOBODY_NAME;
    const id = mintPersonId(author, name, (candidate) => this.#taken.has(candidate));
    this.#taken.add(id);
    const primary =
      this.#primary.get(this.#groups.of(this.#groupKey(author))) ?? author.address?.toLowerCase();
    this.#added.set(id, { id, name, names: [], addresses: [], primary });
    if (isFullName(name) || author.address === undefined) this.#name(name, id);
    return id;
  }

  #learn(person: Added, author: Mailbox): void {
    const { name = '', address, shared } = author;
    this.#byGroup.set(this.#groups.of(this.#groupKey(author)), person.id);
    const key = this.#addressKey(author);
    const isNew = key !== undefined && !this.#byAddress.has(key);
    this.#enterAt(person.id, author);
    if (isNew && address !== undefined) {
      // A list's or a robot's address is kept only where a single word needs it to be known again.
      const spec = address.toLowerCase();
      if ((!shared || !isFullName(name)) && !person.addresses.includes(spec)) person.addresses.push(spec);
    }
    const trimmed = name.trim();
    if (trimmed === '' || trimmed === person.name || person.names.includes(trimmed)) return;
    if (isFullName(trimmed)) {
      this.#name(trimmed, person.id);
      // A full name is one person's.
      if (this.#byName.get(nameKey(trimmed)) !== person.id) return;
    }
    person.names.push(trimmed);
  }

  /** Notes an address that only the name ties to a person who has an entry. */
  #note(id: string, author: Mailbox): void {
    const person = this.#known.get(id);
    if (person && !person.isCurated && author.name !== undefined) this.#noteName(person, author.name.trim());
    const key = person && this.addressByName(id, author);
    if (key === undefined || person?.sameName?.some((one) => one.toLowerCase() === key)) return;
    const before = this.#sameName.get(id) ?? new Set();
    this.#sameName.set(id, before.add(key));
    this.#enterAt(id, author);
  }

  /** Adds a name that a person posts under to an entry that nobody edited. What stood there for want of a name goes. */
  #noteName(person: KnownPerson, name: string): void {
    const before = this.#corrected.get(person.id) ?? { ...person, sameName: person.sameName ?? [] };
    const isNew = ![before.name, ...before.names].some((one) => one.toLowerCase() === name.toLowerCase());
    if (!isNew || nameKey(name) === '') return;
    const isAddress = before.addresses.some((address) => address.split('@')[0] === before.name.toLowerCase());
    const { id, addresses, sameName } = before;
    const after =
      isAddress && isFullName(name)
        ? { id, name, names: before.names, addresses, sameName }
        : { id, name: before.name, names: [...before.names, name], addresses, sameName };
    this.#corrected.set(id, after);
    if (isFullName(name)) this.#name(name, id);
  }

  #written({ id, name, names, addresses, primary }: Added): NewPerson {
    const isOther = (address: string) => address !== primary && !this.#shared.has(address);
    return {
      id,
      name,
      names,
      addresses: addresses.filter((address) => !isOther(address)),
      sameName: addresses.filter(isOther),
    };
  }
}

const NOBODY_NAME = 'Unknown author';

function spellingKey({ address = '' }: Mailbox, name: string): string {
  const words = nameKey(name).split(' ');
  return `${address.toLowerCase()} ${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

function aliasesOf({ name, names }: KnownPerson): Set<string> {
  return new Set([name, ...names].map(nameKey));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
