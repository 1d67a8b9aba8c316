import type { Entry } from '../entries/index.ts';
import { formerIds, referencesOf } from '../knowledge/index.ts';

/** Whether an entry is a part of the graph of arguments: all but posts without arguments and positions. */
export function isCurated(entry: Entry): boolean {
  if (entry.collection !== 'posts') return true;
  const { data } = entry as Entry<'posts'>;
  return data.arguments.length > 0 || data.positions.length > 0 || data.leaves.length > 0;
}

/** What an entry names, each read once. */
const named = new WeakMap<Entry, ReadonlySet<string>>();

function namedBy(entry: Entry): ReadonlySet<string> {
  const known = named.get(entry) ?? new Set(referencesOf(entry).map(({ target }) => target));
  named.set(entry, known);
  return known;
}

/** The entries of a content folder by their files. Those in the graph of curated entries, which are far fewer, are at hand. */
export class FolderEntries {
  readonly #all: Map<string, Entry>;
  /** Those in the graph, but for people. */
  readonly #curated: Map<string, Entry>;
  /** By present and former ids. */
  readonly #people: ReadonlyMap<string, Entry>;
  /** Where each stands in the order of reading, which the graph keeps. */
  readonly #places: ReadonlyMap<string, number>;

  /** @param entries In the order of reading. */
  constructor(entries: readonly Entry[]) {
    this.#all = new Map(entries.map((entry) => [entry.file, entry]));
    const isPerson = ({ collection }: Entry) => collection === 'people';
    this.#curated = new Map(
      entries.filter((entry) => isCurated(entry) && !isPerson(entry)).map((entry) => [entry.file, entry]),
    );
    this.#people = new Map(
      entries
        .filter(isPerson)
        .flatMap((entry) => [entry.id, ...formerIds(entry)[1]].map((id) => [id, entry] as const)),
    );
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

  /**
   * The entries of the graph as it would be with others, by path: these are in it whatever they are. Those of no entry are gone. Of people, who are many, it has
   * those whom an entry names.
   */
  curatedWith(changed: ReadonlyMap<string, Entry | undefined>): Entry[] {
    const files = new Map(this.#curated);
    for (const [file, entry] of changed) {
      if (entry === undefined) files.delete(file);
      else files.set(file, entry);
    }
    const all = [...files.values()];
    // It grows on the way: a person's own entry may name others.
    for (const entry of all)
      for (const name of namedBy(entry)) {
        const person = this.#people.get(name);
        if (person === undefined || files.has(person.file)) continue;
        files.set(person.file, person);
        all.push(person);
      }
    const placeOf = ({ file }: Entry) => this.#places.get(file) ?? Number.MAX_SAFE_INTEGER;
    return all.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
