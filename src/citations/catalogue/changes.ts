import { type Change, changesBetween } from '../revisions/compare.ts';
import type { CatalogueRevision } from './catalogue.ts';
import type { Lookup } from './lookup.ts';

/** A change of a thing that is cited, or of an argument below it. */
export interface DeepChange {
  /** Origin of the argument that changed, was added or dropped; absent where it is the cited thing itself. */
  readonly argument?: string;
  /** Its gist, before where it was dropped, else after. */
  readonly gist?: string;
  readonly change: Change;
}

/**
 * What changed between two revisions of a thing, down to the last argument below it: instead of an argument that changed stands
 * what changed in it. Arguments that were added or dropped stand for those below them too. Linear in the arguments below.
 */
export function deepChanges(
  lookup: Lookup,
  before: CatalogueRevision,
  after: CatalogueRevision,
): DeepChange[] {
  const found: DeepChange[] = [];
  const pending: { argument?: string; before: CatalogueRevision; after: CatalogueRevision }[] = [
    { before, after },
  ];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const { argument } = pair;
    for (const change of changesBetween(pair.before.words, pair.after.words)) {
      if (change.kind === 'reworded') {
        found.push({ ...(argument === undefined ? {} : { argument, ...gistOf(pair.after) }), change });
      } else if (change.kind === 'argument-changed') {
        const [from, to] = [lookup.at(change.argument, change.from), lookup.at(change.argument, change.to)];
        if (from && to) pending.push({ argument: change.argument, before: from, after: to });
        else found.push({ argument: change.argument, ...gistOf(to ?? from), change });
      } else {
        found.push({
          argument: change.argument,
          ...gistOf(lookup.at(change.argument, change.revision)),
          change,
        });
      }
    }
  }
  return found;
}

function gistOf(revision: CatalogueRevision | undefined): { gist?: string } {
  return revision?.words.kind === 'argument' ? { gist: revision.words.gist } : {};
}
