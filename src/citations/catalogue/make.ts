import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Publication, permalink } from '../permalink.ts';
import { currentRevisions } from '../revisions/current.ts';
import type { Ledger } from '../revisions/ledger.ts';
import { originOf, recordedAs } from '../revisions/origin.ts';
import type { Recorded } from '../revisions/record.ts';
import { CATALOGUE_VERSION, type Catalogue, type CatalogueThing } from './catalogue.ts';

/**
 * The catalogue of a knowledge base. Deterministic: things by key, revisions in the order of the ledger.
 * @param only Keys of the things that are to be in it; all where it is absent.
 */
export function catalogueOf(
  kb: KnowledgeBase,
  ledger: Pick<Ledger, 'lines'> | undefined,
  publication: Publication = {},
  only?: ReadonlySet<string>,
): Catalogue {
  const current = [...currentRevisions(kb).values()]
    .flatMap(({ words, ...rest }) => (words.kind === 'evidence' ? [] : [{ ...rest, words }]))
    .filter(({ key }) => only === undefined || only.has(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const revisions = new Map<string, Catalogue['revisions'][number]>();
  for (const { scheme: _, ...line } of ledger?.lines ?? []) {
    const key = recordedAs(kb, line.key);
    revisions.set(`${key}@${line.revision}`, { ...line, key });
  }
  const homes = homeAliases(kb);
  const things = current.map((one) => {
    const origin = originOf(kb, one.key);
    const at = `${origin}@${one.revision}`;
    if (!revisions.has(at)) revisions.set(at, revisionNow(one, origin));
    return thingOf(one, origin, homes);
  });
  return {
    format: 'parley-citations',
    version: CATALOGUE_VERSION,
    home: permalink('', publication),
    things,
    revisions: [...revisions.values()],
  };
}

function thingOf(
  one: Recorded,
  origin: string,
  homes: ReadonlyMap<string, readonly string[]>,
): CatalogueThing {
  const { key, revision, title, standing, supersededBy, words } = one;
  const aliases = formerKeys(one, homes);
  return {
    key,
    ...(origin === key ? {} : { origin }),
    ...(aliases.length === 0 ? {} : { aliases }),
    revision,
    ...(words.kind === 'position' ? { title } : {}),
    ...(standing === undefined ? {} : { standing }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

function revisionNow(
  { revision, title, standing, words }: Recorded,
  key: string,
): Catalogue['revisions'][number] {
  return {
    key,
    revision,
    ...(words.kind === 'position' ? { title } : {}),
    ...(standing === undefined ? {} : { standing }),
    words,
  };
}

/** Ids that the entries which hold arguments had before, by id. */
function homeAliases(kb: KnowledgeBase): Map<string, readonly string[]> {
  return new Map([...kb.debates.values()].map(({ id, entry }) => [id, entry.data.aliases]));
}

/** Every other key that leads to a thing: its aliases, and those that it had under the former ids of its entry. (One of them it may have again.) */
function formerKeys({ key, aliases }: Recorded, homes: ReadonlyMap<string, readonly string[]>): string[] {
  const names = [key, ...aliases];
  const moved = names.flatMap((name) => {
    const [home = '', argument] = name.split('#');
    return argument === undefined ? [] : (homes.get(home) ?? []).map((former) => `${former}#${argument}`);
  });
  return [...new Set([...aliases, ...moved])].filter((name) => name !== key);
}
