import { EVIDENCE } from '../revisions/key.ts';
import type { Catalogue, CatalogueRevision, CatalogueThing } from './catalogue.ts';

/** A catalogue by its keys and revisions. */
export interface Lookup {
  readonly home: string;
  /** By key. */
  readonly things: ReadonlyMap<string, CatalogueThing>;
  /** The thing that has, or had, a key. */
  readonly find: (key: string) => CatalogueThing | undefined;
  /** What something said at a revision. @param key Any that it has or had. */
  readonly at: (key: string, revision: string) => CatalogueRevision | undefined;
  /** What a thing says now. */
  readonly now: (thing: CatalogueThing) => CatalogueRevision;
  /** Every revision of a thing, in the order of the ledger, that of today last. */
  readonly history: (key: string) => readonly CatalogueRevision[];
  /** What may be quoted of something: the evidence; of a position its statement and all evidence below it. */
  readonly quotable: (revision: CatalogueRevision) => string[];
  /** The last revision on record of what had this key and is gone. */
  readonly gone: (key: string) => CatalogueRevision | undefined;
}

/** Makes a catalogue ready to be asked. @throws Error where it lacks the present revision of a thing. */
export function lookUp({ home, things, revisions }: Catalogue): Lookup {
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const byAlias = new Map(
    things.flatMap((thing) => (thing.aliases ?? []).map((alias) => [alias, thing] as const)),
  );
  const byRevision = new Map(revisions.map((revision) => [`${revision.key}@${revision.revision}`, revision]));
  const byOrigin = new Map<string, CatalogueRevision[]>();
  for (const revision of revisions) {
    const list = byOrigin.get(revision.key);
    if (list) list.push(revision);
    else byOrigin.set(revision.key, [revision]);
  }
  const find = (key: string) => byKey.get(key) ?? byAlias.get(key);
  const at = (key: string, revision: string) => {
    const thing = find(key);
    return byRevision.get(`${thing?.origin ?? thing?.key ?? key}@${revision}`);
  };
  for (const { key, revision } of things)
    if (at(key, revision) === undefined)
      throw new Error(
        `the catalogue does not hold the revision ${revision} of "${key}", which it calls the present one`,
      );
  return {
    home,
    things: byKey,
    find,
    at,
    now: (thing) => at(thing.key, thing.revision) as CatalogueRevision,
    history: (key) => {
      const thing = find(key);
      const all = byOrigin.get(thing?.origin ?? thing?.key ?? key) ?? [];
      const isNow = ({ revision }: CatalogueRevision) => revision === thing?.revision;
      return [...all.filter((one) => !isNow(one)), ...all.filter(isNow)];
    },
    quotable: (revision) => quotableTexts(revision, at),
    gone: (key) => (find(key) === undefined ? byOrigin.get(key)?.at(-1) : undefined),
  };
}

/**
 * The path of a cited thing's page from the site's base, without a leading slash: `positions/ID/`, `posts/ID/#ARGUMENT`; at a
 * revision `positions/ID/rev/REVISION/`, `posts/ID/ARGUMENT/rev/REVISION/`, `posts/ID/ARGUMENT/words/rev/REVISION/`.
 */
export function citedAddress(key: string, { words }: CatalogueRevision, revision?: string): string {
  const [home = '', argument] = key.split('#');
  const path = `${collectionOf(words)}/${home}/`;
  const at = revision === undefined ? '' : `rev/${revision}/`;
  if (argument === undefined) return path + at;
  return revision === undefined ? `${path}#${argument.replace(EVIDENCE, '')}` : `${path}${argument}/${at}`;
}

function collectionOf(words: CatalogueRevision['words']): string {
  if (words.kind === 'position') return 'positions';
  return words.kind === 'argument' && words.citesMessage !== undefined ? 'debates' : 'posts';
}

function quotableTexts(revision: CatalogueRevision, at: Lookup['at']): string[] {
  const { words } = revision;
  if (words.kind !== 'position') return words.exact === undefined ? [] : [words.exact];
  const texts = [words.statement];
  const pending = [...words.arguments];
  for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
    const [key = '', of = ''] = reference.split('@');
    const below = at(key, of)?.words;
    if (below?.kind !== 'argument') continue;
    if (below.exact !== undefined) texts.push(below.exact);
    pending.push(...below.arguments);
  }
  return texts;
}
