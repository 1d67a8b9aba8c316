import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Publication, permalink } from '../permalink.ts';
import { type Current, currentRevisions } from '../revisions/current.ts';
import { citedArgument, EVIDENCE, presentKey } from '../revisions/key.ts';
import type { Ledger } from '../revisions/ledger.ts';
import { originOf } from '../revisions/origin.ts';
import {
  CATALOGUE_VERSION,
  type Catalogue,
  type CatalogueRevision,
  type CatalogueThing,
} from './catalogue.ts';

/** The catalogue of a knowledge base. Deterministic: things by key, revisions in the order of the ledger. */
export function catalogueOf(
  kb: KnowledgeBase,
  ledger: Pick<Ledger, 'lines'> | undefined,
  publication: Publication = {},
): Catalogue {
  const current = [...currentRevisions(kb).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const revisions = new Map<string, CatalogueRevision>();
  for (const { scheme: _, ...line } of ledger?.lines ?? []) {
    const present = presentKey(kb, line.key);
    const key = present === undefined ? line.key : citedOrigin(kb, present);
    revisions.set(`${key}@${line.revision}`, { ...line, key });
  }
  const homes = homeAliases(kb);
  const things = current.map((one) => {
    const origin = citedOrigin(kb, one.key);
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
  one: Current,
  origin: string,
  homes: ReadonlyMap<string, readonly string[]>,
): CatalogueThing {
  const { key, revision, title, standing, supersededBy } = one;
  const aliases = formerKeys(one, homes);
  return {
    key,
    ...(origin === key ? {} : { origin }),
    ...(aliases.length === 0 ? {} : { aliases }),
    revision,
    title,
    ...(standing === undefined ? {} : { standing }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

function revisionNow({ revision, title, standing, words }: Current, key: string): CatalogueRevision {
  return {
    key,
    revision,
    ...(words.kind === 'position' ? { title } : {}),
    ...(standing === undefined ? {} : { standing }),
    words,
  };
}

/** The origin of anything that can be cited, evidence included. */
function citedOrigin(kb: KnowledgeBase, key: string): string {
  const argument = citedArgument(key);
  return originOf(kb, argument) + (argument === key ? '' : EVIDENCE);
}

/** Ids that the entries which hold arguments had before, by id. */
function homeAliases(kb: KnowledgeBase): Map<string, readonly string[]> {
  return new Map([...kb.debates.values()].map(({ id, entry }) => [id, entry.data.aliases]));
}

/** Every other key that leads to a thing: its aliases, and those that it had under the former ids of its entry. */
function formerKeys({ key, aliases }: Current, homes: ReadonlyMap<string, readonly string[]>): string[] {
  const names = [key, ...aliases];
  const moved = names.flatMap((name) => {
    const [home = '', argument] = name.split('#');
    return argument === undefined ? [] : (homes.get(home) ?? []).map((former) => `${former}#${argument}`);
  });
  return [...new Set([...aliases, ...moved])];
}
