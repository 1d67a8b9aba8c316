/** What the entries and arguments of a content folder are and were called, as far as they were read. */
export class FormerNames {
  /** Present ids of entries, and keys of arguments, by each that they had before; of several that claim one, all. */
  readonly #aliases = new Map<string, Set<string>>();
  /** Every key by which a thing may be pointed at. */
  readonly #names = new Map<string, Set<string>>();
  /** Keys of the arguments of what was read. */
  readonly #keys = new Set<string>();

  /** @param alias An id or key that a thing had. @param name The same as it is written; of an argument its id alone where it stayed in its entry. */
  add(alias: string, present: string, name: string): void {
    addTo(this.#aliases, alias, present);
    addTo(this.#names, present, name);
  }

  addKey(key: string): void {
    this.#keys.add(key);
  }

  /** Every id and key that something had before. */
  former(): string[] {
    return [...this.#aliases.keys()];
  }

  /** Every id and key that what was read has or had. */
  all(): string[] {
    return [...this.#aliases.keys(), ...[...this.#keys].flatMap((key) => [...this.namesOf(key)])];
  }

  /** What an id or key that something had before is called now; nothing for any other. */
  presentOf(key: string): Iterable<string> {
    return this.#aliases.get(key) ?? [];
  }

  /** Whether two things have, or had, one name. @param isEntry Whether an entry has an id. */
  areAmbiguous(isEntry: (id: string) => boolean): boolean {
    for (const [alias, presents] of this.#aliases) {
      const [name = '', argument] = alias.split('#');
      const keys = [...this.meanings(name)].map((id) => (argument === undefined ? id : `${id}#${argument}`));
      const meant = new Set(presents);
      for (const key of [alias, ...(argument === undefined ? [] : keys)]) {
        for (const other of this.#aliases.get(key) ?? []) meant.add(other);
        if (this.#keys.has(key) || isEntry(key)) meant.add(key);
      }
      if (meant.size > 1) return true;
    }
    return false;
  }

  /** Ids that a name may mean. */
  meanings(name: string): Set<string> {
    return new Set([name, ...(this.#aliases.get(name) ?? [])]);
  }

  /** Every key by which a thing may be pointed at. */
  namesOf(key: string): ReadonlySet<string> {
    const [id = '', argument] = key.split('#');
    const homes = [id, ...(this.#names.get(id) ?? [])];
    if (argument === undefined) return new Set(homes);
    const own = [argument, ...[...(this.#names.get(key) ?? [])].filter((name) => !name.includes('#'))];
    // Where it stood before may have another name by now as well.
    const whole = [...(this.#names.get(key) ?? [])].flatMap((name) => {
      const [home = '', own] = name.split('#');
      return own === undefined ? [] : [home, ...(this.#names.get(home) ?? [])].map((one) => `${one}#${own}`);
    });
    return new Set([...homes.flatMap((home) => own.map((name) => `${home}#${name}`)), ...whole]);
  }
}

/** Adds a value to the set of a key. */
export function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
