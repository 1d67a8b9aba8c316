import type { Entry } from '../entries/index.ts';

/** Whether an entry is a part of the graph of arguments: all but posts without arguments and positions. */
export function isCurated(entry: Entry): boolean {
  if (entry.collection !== 'posts') return true;
  const { data } = entry as Entry<'posts'>;
  return data.arguments.length > 0 || data.positions.length > 0 || data.leaves.length > 0;
}

/** The entries of a content folder by their files. Those in the graph of curated entries, which are far fewer, are at hand. */
export class FolderEntries {
  readonly #all: Map<string, Entry>;
  readonly #curated: Map<string, Entry>;
  /** Where each stands in the order of reading, which the graph keeps. */
  readonly #places: ReadonlyMap<string, number>;

  /** @param entries In the order of reading. */
  constructor(entries: readonly Entry[]) {
    this.#all = new Map(entries.map((entry) => [entry.file, entry]));
    this.#curated = new Map(entries.filter(isCurated).map((entry) => [entry.file, entry]));
    this.#places = new Map(entries.map(({ file }, place) => [file, place]));
  }

  get all(): readonly Entry[] {
    return [...this.#all.values()];
  }

  get(file: string): Entry | undefined {
    return this.#all.get(file);
  }

  set(entry: Entry): void {
    this.#all.set(entry.file, entry);
    if (isCurated(entry)) this.#curated.set(entry.file, entry);
    else this.#curated.delete(entry.file);
  }

  delete(file: string): void {
    this.#all.delete(file);
    this.#curated.delete(file);
  }

  /** The entries of the graph as it would be with others, by path: these are in it whatever they are. Those of no entry are gone. */
  curatedWith(changed: ReadonlyMap<string, Entry | undefined>): Entry[] {
    const files = new Map(this.#curated);
    for (const [file, entry] of changed) {
      if (entry === undefined) files.delete(file);
      else files.set(file, entry);
    }
    const placeOf = ({ file }: Entry) => this.#places.get(file) ?? Number.MAX_SAFE_INTEGER;
    return [...files.values()].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
