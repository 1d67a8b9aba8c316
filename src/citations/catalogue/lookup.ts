import { byShortKey, citedArgument, EVIDENCE } from '../revisions/cite-key.ts';
import type { Naming } from '../revisions/compare.ts';
import { revisionOf } from '../revisions/revision.ts';
import type { Catalogue, CatalogueRevision, CatalogueThing } from './catalogue.ts';
import { evidenceAt, evidenceThing } from './evidence-of.ts';
import { type Quotable, quotableIn } from './quotable.ts';

/** A catalogue indexed by key and revision. */
export interface Lookup {
  /** The plain data behind this lookup, for `lookUpAgain` in another thread. */
  readonly source: string | Catalogue;
  readonly home: string;
  /** Every present and former key of positions and arguments, short keys included. */
  readonly keys: () => string[];
  /** The thing that has or had a key; evidence included. */
  readonly find: (key: string) => CatalogueThing | undefined;
  /**
   * The words of a thing at a revision.
   *
   * @param key A present or former key.
   */
  readonly at: (key: string, revision: string) => CatalogueRevision | undefined;
  /** The present words of a thing. */
  readonly now: (thing: CatalogueThing) => CatalogueRevision;
  /** Every revision of a thing, in the order of the ledger, the present one last. */
  readonly history: (key: string) => readonly CatalogueRevision[];
  /** The recorded revisions of the arguments that point straight at a thing, as of one of its revisions. */
  readonly below: (revision: CatalogueRevision) => CatalogueRevision[];
  /**
   * The revision of an argument that another revision refers to.
   *
   * @param revision Empty if the two are in one circle and refer to each other by key.
   */
  readonly argumentIn: (
    by: CatalogueRevision,
    key: string,
    revision: string,
  ) => CatalogueRevision | undefined;
  /** The texts that may be quoted: for evidence its words; for a position its statement and all evidence below it. */
  readonly quotable: (revision: CatalogueRevision) => Quotable;
  /** Resolves keys and ids in recorded words to the first key of a thing or the first id of a person. */
  readonly naming: Naming;
  /** The last recorded revision of a deleted thing that had this key. */
  readonly gone: (key: string) => CatalogueRevision | undefined;
}

/** A thing of a catalogue, parsed on demand. */
export interface ThingEntry {
  readonly key: string;
  readonly origin?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly revision: string;
  readonly read: () => CatalogueThing;
}

/** A revision of a catalogue, parsed on demand. */
export interface LineEntry {
  readonly key: string;
  readonly revision: string;
  readonly read: () => CatalogueRevision;
}

/**
 * Indexes a catalogue.
 *
 * @throws Error if it lacks the present revision of a thing.
 */
export function lookUp(catalogue: Catalogue): Lookup {
  const { home, things, revisions, people } = catalogue;
  return lookUpEntries(
    catalogue,
    home,
    things.map((thing) => ({ ...thing, read: () => thing })),
    revisions.map((line) => ({ key: line.key, revision: line.revision, read: () => line })),
    people,
  );
}

/** The same for entries that are parsed on demand, each once. */
export function lookUpEntries(
  source: string | Catalogue,
  home: string,
  things: readonly ThingEntry[],
  revisions: readonly LineEntry[],
  people: Readonly<Record<string, string>> = {},
): Lookup {
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const byAlias = new Map<string, ThingEntry>();
  for (const thing of things) for (const alias of thing.aliases ?? []) byAlias.set(alias, thing);
  const recorded = new Map<string, LineEntry[]>();
  for (const line of revisions) {
    const list = recorded.get(line.key);
    if (list) list.push(line);
    else recorded.set(line.key, [line]);
  }
  for (const { key } of things)
    if (key.endsWith(EVIDENCE))
      throw new Error(`the catalogue's line for "${key}" is broken: evidence is told with its argument`);
  for (const { key, origin = key, revision } of things)
    if (!recorded.get(origin)?.some((line) => line.revision === revision))
      throw new Error(
        `the catalogue does not hold the revision ${revision} of "${key}", which it calls the present one`,
      );
  const read = readOnce();
  let short: ReadonlyMap<string, string> | undefined;
  const fullKeys = () => {
    short ??= byShortKey(new Set([...byKey.keys(), ...byAlias.keys(), ...recorded.keys()]));
    return short;
  };
  const named = (key: string) => byKey.get(key) ?? byAlias.get(key);
  const entryOf = (key: string) => named(key) ?? named(fullKeys().get(key) ?? key);
  const entriesOf = (key: string): readonly LineEntry[] => {
    const thing = entryOf(key);
    return recorded.get(thing?.origin ?? thing?.key ?? fullKeys().get(key) ?? key) ?? [];
  };
  const linesOf = (key: string): CatalogueRevision[] => {
    const argument = citedArgument(key);
    const lines = entriesOf(argument).map(read);
    return argument === key ? lines : distinct(lines.flatMap(evidenceAt));
  };
  const at = (key: string, revision: string): CatalogueRevision | undefined => {
    if (key.endsWith(EVIDENCE))
      return [...linesOf(key), ...formerEvidence(key)].find((line) => line.revision === revision);
    const entry = entriesOf(key).find((line) => line.revision === revision);
    if (entry) return read(entry);
    const thing = entryOf(key);
    const isFormer = thing !== undefined && read(thing).former?.includes(revision);
    return isFormer ? { ...now(read(thing)), revision } : undefined;
  };
  const now = (thing: CatalogueThing): CatalogueRevision =>
    at(thing.key, thing.revision) as CatalogueRevision;
  /** The present evidence of an argument, under the revision that scheme 1 gives it. */
  const formerEvidence = (key: string): CatalogueRevision[] => {
    const thing = entryOf(citedArgument(key));
    return (thing === undefined ? [] : evidenceAt(now(read(thing)))).flatMap((line) => {
      if (line.words.kind !== 'evidence' || line.words.exact === undefined) return [];
      const { evidence: _hash, ...words } = line.words;
      return [{ ...line, revision: revisionOf(words) }];
    });
  };
  const thingName = (key: string) => {
    const thing = entryOf(citedArgument(key));
    return thing === undefined ? key : (thing.origin ?? thing.key);
  };
  const argumentIn = ({ words }: CatalogueRevision, key: string, revision: string) => {
    if (revision !== '') return at(key, revision);
    const circle = words.kind === 'argument' ? words.circle : undefined;
    return circle === undefined ? undefined : linesOf(key).find((line) => circleIn(line) === circle);
  };
  const below = (revision: CatalogueRevision) =>
    revision.words.kind === 'evidence'
      ? []
      : revision.words.arguments.flatMap((reference) => {
          const [key = '', of = ''] = reference.split('@');
          return argumentIn(revision, key, of) ?? [];
        });
  const find = (key: string): CatalogueThing | undefined => {
    const entry = entryOf(citedArgument(key));
    const thing = entry && read(entry);
    if (thing === undefined || !key.endsWith(EVIDENCE)) return thing;
    const now = at(thing.key, thing.revision);
    const evidence = now && evidenceAt(now)[0];
    return evidence && evidenceThing(thing, evidence.revision);
  };
  return {
    source,
    home,
    keys: () => [...byKey.keys(), ...byAlias.keys(), ...fullKeys().keys()],
    find,
    at,
    now,
    below,
    argumentIn,
    naming: { thing: thingName, person: (id) => (Object.hasOwn(people, id) ? people[id] : undefined) ?? id },
    history: (key) => {
      const now = find(key)?.revision;
      const lines = linesOf(key);
      return [...lines.filter((one) => one.revision !== now), ...lines.filter((one) => one.revision === now)];
    },
    quotable: (revision) => quotableIn(revision, below),
    gone: (key) => (find(key) === undefined ? linesOf(key).at(-1) : undefined),
  };
}

/** Reads each entry once. */
function readOnce(): <T extends object>(entry: { readonly read: () => T }) => T {
  const known = new Map<object, object>();
  return <T extends object>(entry: { readonly read: () => T }) => {
    const before = known.get(entry);
    if (before !== undefined) return before as T;
    const read = entry.read();
    known.set(entry, read);
    return read;
  };
}

/** Each revision once, as it was first recorded. */
function distinct(lines: readonly CatalogueRevision[]): CatalogueRevision[] {
  const seen = new Map<string, CatalogueRevision>();
  for (const line of lines) if (!seen.has(line.revision)) seen.set(line.revision, line);
  return [...seen.values()];
}

function circleIn({ words }: CatalogueRevision): string | undefined {
  return words.kind === 'argument' ? words.circle : undefined;
}
