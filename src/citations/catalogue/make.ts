import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { type Publication, permalink } from '../permalink.ts';
import { currentRevisions, schemeIn } from '../revisions/current.ts';
import type { Ledger } from '../revisions/ledger.ts';
import { originOf, recordedAs } from '../revisions/origin.ts';
import type { Recorded } from '../revisions/record.ts';
import { revisionOf } from '../revisions/revision.ts';
import { citedTargets, evidenceWords, schemeOf } from '../revisions/words.ts';
import { CATALOGUE_VERSION, type Catalogue, type CatalogueThing } from './catalogue.ts';

/**
 * The catalogue of a knowledge base. Deterministic: things by key, revisions in the order of the ledger.
 *
 * @param only Keys of the things to include; all if absent.
 */
export function catalogueOf(
  kb: KnowledgeBase,
  ledger: Pick<Ledger, 'lines'> | undefined,
  publication: Publication = {},
  only?: ReadonlySet<string>,
): Catalogue {
  // Recorded things stay citable even if their debate becomes a draft again.
  const onRecord = new Set(ledger?.lines.map(({ key }) => recordedAs(kb, key)));
  const current = [...currentRevisions(kb, schemeIn(kb), only).values()]
    .flatMap(({ words, ...rest }) => (words.kind === 'evidence' ? [] : [{ ...rest, words }]))
    .filter(({ key }) => only === undefined || only.has(key))
    .filter(({ key }) => isListed(kb, key) || onRecord.has(originOf(kb, key)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const revisions = new Map<string, Catalogue['revisions'][number]>();
  for (const { scheme: _, words, ...line } of ledger?.lines ?? []) {
    const key = recordedAs(kb, line.key);
    revisions.set(`${key}@${line.revision}`, { ...line, ...wordsFor(words), key });
  }
  const former = schemeIn(kb) === 1 ? undefined : currentRevisions(kb, 1, only);
  const homes = homeAliases(kb);
  const things = current.map((one) => {
    const origin = originOf(kb, one.key);
    const at = `${origin}@${one.revision}`;
    if (!revisions.has(at)) revisions.set(at, revisionNow(one, origin));
    return thingOf(one, origin, homes, former?.get(one.key)?.revision);
  });
  return {
    format: 'parley-citations',
    version: CATALOGUE_VERSION,
    home: permalink('', publication),
    ...peopleIn(kb),
    things,
    revisions: [...revisions.values()],
  };
}

function thingOf(
  one: Recorded,
  origin: string,
  homes: ReadonlyMap<string, readonly string[]>,
  former: string | undefined,
): CatalogueThing {
  const { key, revision, title, standing, supersededBy, successors, words } = one;
  const aliases = formerKeys(one, homes);
  return {
    key,
    ...(origin === key ? {} : { origin }),
    ...(aliases.length === 0 ? {} : { aliases }),
    revision,
    ...(former === undefined || former === revision ? {} : { former: [former] }),
    ...(words.kind === 'argument' ? {} : { title }),
    ...(standing === undefined ? {} : { standing }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    ...(successors === undefined ? {} : { successors: [...successors] }),
  };
}

function revisionNow(
  { revision, title, standing, words }: Recorded,
  key: string,
): Catalogue['revisions'][number] {
  return {
    key,
    revision,
    ...(words.kind === 'argument' ? {} : { title }),
    ...(standing === undefined ? {} : { standing }),
    ...wordsFor(words),
  };
}

/** Words in the form of a catalogue: those of scheme 2 also get the fields of scheme 1, for older readers. */
function wordsFor(words: Recorded['words']): Pick<Catalogue['revisions'][number], 'words' | 'evidence'> {
  const { kind } = words;
  if (kind !== 'argument' || schemeOf(words) === 1)
    return { words } as Pick<Catalogue['revisions'][number], 'words'>;
  const evidence = evidenceWords(words);
  return {
    ...(evidence === undefined ? {} : { evidence: revisionOf(evidence) }),
    words: { ...words, ...citedTargets(words)[0] } as Catalogue['revisions'][number]['words'],
  };
}

/** The other ids of people, needed to compare authors. */
function peopleIn(kb: KnowledgeBase): Pick<Catalogue, 'people'> {
  const ids = [...kb.people.values()].flatMap(({ id, entry }) => {
    const origin = originOf(kb, id);
    return [id, ...entry.data.aliases].filter((one) => one !== origin).map((one) => [one, origin]);
  });
  return ids.length === 0 ? {} : { people: Object.fromEntries(ids) };
}

/** Former ids of the entries that hold arguments, scenarios or invariants, by present id. */
function homeAliases(kb: KnowledgeBase): Map<string, readonly string[]> {
  return new Map(
    [...kb.debates.values(), ...kb.designs.values()].map(({ id, entry }) => [id, entry.data.aliases]),
  );
}

/**
 * Every other key that leads to a thing: its aliases, and the keys that it had under former ids of its entry, unless they are its present
 * key.
 */
function formerKeys({ key, aliases }: Recorded, homes: ReadonlyMap<string, readonly string[]>): string[] {
  const names = [key, ...aliases];
  const moved = names.flatMap((name) => {
    const [home = '', argument] = name.split('#');
    return argument === undefined ? [] : (homes.get(home) ?? []).map((former) => `${former}#${argument}`);
  });
  return [...new Set([...aliases, ...moved])].filter((name) => name !== key);
}
