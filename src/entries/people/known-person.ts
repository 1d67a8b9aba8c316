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
  /** True where attribution lines alone name the person: no post of theirs was sent, and nobody edited the entry. */
  readonly isOnlyQuoted?: boolean;
}

/** A person whom no entry names yet. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly sameName: readonly string[];
}

/** The names and addresses that an entry is to have. */
export type Correction = Pick<NewPerson, 'id' | 'name' | 'names' | 'addresses' | 'sameName'>;

/** The name of an author whom nothing names. */
export const NOBODY_NAME = 'Unknown author';
