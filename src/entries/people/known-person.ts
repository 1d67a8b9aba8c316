/** The names and addresses of a person, as entries of content/people have them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** Addresses that only the name links to the person. */
  readonly sameName?: readonly string[];
  /** Names and addresses that, according to the entry, belong to somebody else. */
  readonly split?: { readonly names: readonly string[]; readonly addresses: readonly string[] } | undefined;
  /** Ids it had before. */
  readonly aliases?: readonly string[];
  /** True if the entry has more than an import writes. */
  readonly isCurated?: boolean;
  /** True if only attribution lines name the person: the archive has no post of theirs, and nobody edited the entry. */
  readonly isOnlyQuoted?: boolean;
}

/** A person without an entry. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly sameName: readonly string[];
}

/** The names and addresses that an entry is to have. */
export type Correction = Pick<NewPerson, 'id' | 'name' | 'names' | 'addresses' | 'sameName'>;

/** The name of authors without any name. */
export const NOBODY_NAME = 'Unknown author';
