/** Present and former names of the entries and arguments read so far. */
export class FormerNames {
  /** Present ids of entries, and keys of arguments, by each former one; all of them if several claim it. */
  readonly #aliases = new Map<string, Set<string>>();
  /** Every key by which a thing may be referred to. */
  readonly #names = new Map<string, Set<string>>();
  /** Keys of the arguments read so far. */
  readonly #keys = new Set<string>();

  /** @param alias A former id or key. @param name The alias as written; only the argument's id if it stayed in its entry. */
  add(alias: string, present: string, name: string): void {
    addTo(this.#aliases, alias, present);
    addTo(this.#names, present, name);
  }

  addKey(key: string): void {
    this.#keys.add(key);
  }

  /** Every former id and key. */
  former(): string[] {
    return [...this.#aliases.keys()];
  }

  /** Every present and former id and key. */
  all(): string[] {
    return [...this.#aliases.keys(), ...[...this.#keys].flatMap((key) => [...this.namesOf(key)])];
  }

  /** The present names for a former id or key; empty if it is not one. */
  presentOf(key: string): Iterable<string> {
    return this.#aliases.get(key) ?? [];
  }

  /**
   * Whether two things share a present or former name.
   *
   * @param isEntry Whether an entry has an id.
   */
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

  /** Ids that a name may stand for. */
  meanings(name: string): Set<string> {
    return new Set([name, ...(this.#aliases.get(name) ?? [])]);
  }

  /** Every key by which a thing may be referred to. */
  namesOf(key: string): ReadonlySet<string> {
    const [id = '', argument] = key.split('#');
    const homes = [id, ...(this.#names.get(id) ?? [])];
    if (argument === undefined) return new Set(homes);
    const own = [argument, ...[...(this.#names.get(key) ?? [])].filter((name) => !name.includes('#'))];
    // Its former entry may itself have been renamed since.
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
