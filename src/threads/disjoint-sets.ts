/** Union by size with path halving (Tarjan and van Leeuwen 1984). */
export class DisjointSets {
  readonly #parent = new Map<string, string>();
  readonly #size = new Map<string, number>();

  add(name: string): void {
    if (this.#parent.has(name)) return;
    this.#parent.set(name, name);
    this.#size.set(name, 1);
  }

  find(name: string): string {
    let at = name;
    for (;;) {
      const up = this.#parent.get(at) ?? at;
      if (up === at) return at;
      const above = this.#parent.get(up) ?? up;
      this.#parent.set(at, above);
      at = above;
    }
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    let large = this.find(a);
    let small = this.find(b);
    if (large === small) return;
    if ((this.#size.get(large) ?? 0) < (this.#size.get(small) ?? 0)) [large, small] = [small, large];
    this.#parent.set(small, large);
    this.#size.set(large, (this.#size.get(large) ?? 0) + (this.#size.get(small) ?? 0));
  }
}
