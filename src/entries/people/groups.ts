/** Disjoint groups of keys, joined two at a time (union-find with path halving). */
export class Groups {
  readonly #parent = new Map<string, string>();

  /** The key that stands for a key's group. */
  of(key: string): string {
    let at = key;
    for (
      let parent = this.#parent.get(at);
      parent !== undefined && parent !== at;
      parent = this.#parent.get(at)
    ) {
      const grandparent = this.#parent.get(parent) ?? parent;
      this.#parent.set(at, grandparent);
      at = grandparent;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parent.set(one < other ? other : one, one < other ? one : other);
    if (!this.#parent.has(one < other ? one : other))
      this.#parent.set(one < other ? one : other, one < other ? one : other);
  }
}
