import { type BrokenEntry, type Entry, lineIn, nearest, type Problem } from '../entries/index.ts';
import { BrokenEntries } from './broken.ts';

/** Every id and key that references can use. */
export class Names {
  readonly entries = new Map<string, Entry>();
  /** Present ids by former ids; present keys of arguments by former keys. */
  readonly aliases = new Map<string, string>();
  /** Keys of arguments, `entry-id#argument-id`. */
  readonly arguments = new Set<string>();
  /** Keys of the traces of designs, `design-id#scenario-id`, and of their invariants. */
  readonly traces = new Set<string>();
  readonly problems: Problem[] = [];
  /** Entries that exist but cannot be read. */
  readonly broken: BrokenEntries;

  constructor(entries: readonly Entry[], broken: readonly BrokenEntry[] = []) {
    this.broken = new BrokenEntries(broken);
    for (const entry of entries) {
      const other = this.entries.get(entry.id);
      if (other)
        this.#problem(
          'duplicate-id',
          entry,
          [],
          `the id "${entry.id}" is that of ${other.file} too; ids are unique across collections`,
        );
      else this.entries.set(entry.id, entry);
    }
    for (const entry of entries) {
      this.#alias(entry);
      if ('arguments' in entry.data) this.#enterArguments(entry, entry.data.arguments);
      if ('scenarios' in entry.data)
        for (const { id } of [...entry.data.scenarios, ...entry.data.invariants])
          this.traces.add(`${entry.id}#${id}`);
    }
    for (const entry of entries)
      if ('arguments' in entry.data) this.#aliasArguments(entry, entry.data.arguments);
  }

  /** The entry's id or the argument's key for a reference, aliases followed; undefined if it does not exist. */
  resolve(reference: string): string | undefined {
    return presentName(reference, this);
  }

  /** Whether a name is the present id of an entry, or the present key of an argument. */
  has(name: string): boolean {
    return this.entries.has(name) || this.arguments.has(name);
  }

  /** The name that a broken reference probably meant. */
  nearest(reference: string, among?: Iterable<string>): string | undefined {
    if (among) return nearest(reference, among);
    if (!reference.includes('#'))
      return nearest(reference, [
        ...this.entries.keys(),
        ...[...this.aliases.keys()].filter((alias) => !alias.includes('#')),
      ]);
    const [name = ''] = reference.split('#');
    const all = [...this.arguments, ...this.traces];
    const own = all.filter((key) => key.startsWith(`${name}#`));
    return nearest(reference, own.length > 0 ? own : all);
  }

  #alias(entry: Entry): void {
    const [field, aliases] = formerIds(entry);
    aliases.forEach((alias, index) => {
      // A former id that is its present id again.
      if (alias === entry.id) return;
      const other = this.entries.get(alias)?.file ?? this.entries.get(this.aliases.get(alias) ?? '')?.file;
      if (other)
        this.#problem(
          'duplicate-id',
          entry,
          [field, index],
          `the alias "${alias}" is an id or alias of ${other} too`,
        );
      else this.aliases.set(alias, entry.id);
    });
  }

  #aliasArguments(
    entry: Entry,
    list: readonly { readonly id: string; readonly aliases: readonly string[] }[],
  ): void {
    list.forEach(({ id, aliases }, index) => {
      const key = `${entry.id}#${id}`;
      aliases.forEach((name, place) => {
        const alias = name.includes('#') ? name : `${entry.id}#${name}`;
        if (alias === key) return;
        const other = this.arguments.has(alias) ? alias : this.aliases.get(alias);
        if (other)
          this.#problem(
            'duplicate-id',
            entry,
            ['arguments', index, 'aliases', place],
            `the alias "${name}" of the argument "${id}" is the key or an alias of ${other} too`,
          );
        else this.aliases.set(alias, key);
      });
    });
  }

  #enterArguments(entry: Entry, list: readonly { readonly id: string }[]): void {
    list.forEach(({ id }, index) => {
      const key = `${entry.id}#${id}`;
      if (this.arguments.has(key))
        this.#problem(
          'duplicate-id',
          entry,
          ['arguments', index, 'id'],
          `the argument id "${id}" occurs twice in this entry`,
        );
      this.arguments.add(key);
    });
  }

  #problem(code: string, entry: Entry, path: readonly (string | number)[], message: string): void {
    this.problems.push({ code, file: entry.file, line: lineIn(entry, path), message });
  }
}

/** The former ids of an entry, and their field. (The aliases of a concept are spellings, not ids.) */
export function formerIds({ data, collection }: Entry): readonly [field: string, ids: readonly string[]] {
  if ('formerIds' in data) return ['formerIds', data.formerIds];
  return ['aliases', 'aliases' in data && collection !== 'concepts' ? data.aliases : []];
}

/** Everything that has a name: entries, arguments and traces, by present ids and keys, and their former names. */
export interface Named {
  readonly entries: { has(id: string): boolean };
  readonly arguments: { has(key: string): boolean };
  readonly traces: { has(key: string): boolean };
  readonly aliases: ReadonlyMap<string, string>;
}

/** The entry's id, or the key of an argument or a trace, for a reference, aliases followed; undefined if it does not exist. */
export function presentName(
  reference: string,
  { entries, arguments: keys, traces, aliases }: Named,
): string | undefined {
  const [name = '', argument] = reference.split('#');
  const id = entries.has(name) ? name : aliases.get(name);
  if (id === undefined) return aliases.get(reference);
  if (argument === undefined) return id;
  const key = `${id}#${argument}`;
  if (keys.has(key) || traces.has(key)) return key;
  return aliases.get(reference) ?? aliases.get(key);
}
