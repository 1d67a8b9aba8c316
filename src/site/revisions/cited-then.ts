import {
  type ArgumentWords,
  type CatalogueRevision,
  type CatalogueThing,
  citedAddress,
  citedTargets,
  type DeepChange,
  deepChanges,
  type Lookup,
} from '../../citations/index.ts';
import type { Relation } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';
import { personName } from '../names.ts';

/** A revision that was cited, and what became of the thing since. */
export interface CitedThen {
  readonly kb: KnowledgeBase;
  readonly lookup: Lookup;
  /** The key it was cited by: the present or a former one. */
  readonly cited: string;
  readonly revision: string;
  /** What it said. */
  readonly line: CatalogueRevision;
  /** The thing as it is today, and what it says; undefined if it is gone. */
  readonly thing: CatalogueThing | undefined;
  readonly now: CatalogueRevision | undefined;
  readonly changes: readonly DeepChange[];
  /** Whether it says and stands for the same today. */
  readonly isCurrent: boolean;
}

/**
 * Compares a revision with the present one of its thing.
 * @throws Error if there is no such revision
 */
export function citedThen(kb: KnowledgeBase, lookup: Lookup, cited: string, revision: string): CitedThen {
  const line = lookup.at(cited, revision);
  if (line === undefined) throw new Error(`there is no revision ${revision} of "${cited}"`);
  const thing = lookup.find(cited);
  const now = thing && lookup.now(thing);
  const changes = now && thing.revision !== revision ? deepChanges(lookup, line, now) : [];
  // A revision of another scheme may say what the present one says.
  const isCurrent = now !== undefined && changes.length === 0 && line.standing === now.standing;
  return { kb, lookup, cited, revision, line, thing, now, changes, isCurrent };
}

/** A recorded argument. */
export type ArgumentThen = CatalogueRevision & { readonly words: ArgumentWords };

/** The arguments that pointed straight at a thing, as of one of its revisions. */
export function argumentsAt({ lookup }: CitedThen, at: CatalogueRevision): ArgumentThen[] {
  return lookup
    .below(at)
    .flatMap((one) => (one.words.kind === 'argument' ? [{ ...one, words: one.words }] : []));
}

/** How an argument bore on a thing when it was cited; all its relations if it did not, or if no thing is given. */
export function relationsIn({ lookup }: CitedThen, said: ArgumentWords, to?: string): Relation[] {
  const targets = citedTargets(said);
  const here = targets.filter(
    ({ target }) => to !== undefined && lookup.naming.thing(target) === lookup.naming.thing(to),
  );
  return [...new Set((here.length > 0 ? here : targets).map(({ relation }) => relation))];
}

/** The present name of a person by the first id. */
export function personThen({ kb }: CitedThen, origin: string): string {
  return personName(kb, kb.aliases.get(origin) ?? origin);
}

/** A link to a thing as it is today; undefined if it is gone. */
export function linkToday({ kb, lookup }: CitedThen, key: string): string | undefined {
  const thing = lookup.find(key);
  return thing && href(kb, citedAddress(thing.key, lookup.now(thing)));
}
