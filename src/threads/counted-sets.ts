import { DisjointSets } from './disjoint-sets.ts';

/** Disjoint sets with a number each; joining adds the numbers. */
export class CountedSets extends DisjointSets {
  readonly #counts = new Map<string, number>();

  /** Adds to the number of the set that contains a name. */
  count(name: string, more: number): void {
    const set = this.find(name);
    this.#counts.set(set, this.of(set) + more);
  }

  /** The number of a set, by its name from `find`. */
  of(set: string): number {
    return this.#counts.get(set) ?? 0;
  }

  override join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    super.join(a, b);
    if (one !== other) this.#counts.set(this.find(a), this.of(one) + this.of(other));
  }
}
