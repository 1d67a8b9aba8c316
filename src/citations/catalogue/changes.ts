import { type Change, changesBetween } from '../revisions/compare.ts';
import type { CatalogueRevision } from './catalogue.ts';
import type { Lookup } from './lookup.ts';

/** A change of a cited thing, or of an argument below it. */
export interface DeepChange {
  /** Origin of the argument that changed, was added or dropped; absent if the cited thing itself changed. */
  readonly argument?: string;
  /** Its gist: the former one if it was dropped, else the present one. */
  readonly gist?: string;
  readonly change: Change;
}

/**
 * The changes between two revisions of a thing, down to the last argument below it. An argument that changed is replaced by its own
 * changes, listed once even if it points at several. Arguments below an added or dropped one are not listed. Linear in the arguments below
 * and their targets.
 */
export function deepChanges(
  lookup: Lookup,
  before: CatalogueRevision,
  after: CatalogueRevision,
): DeepChange[] {
  const changes: DeepChange[] = [];
  const compared = new Set<string>();
  const pending: { argument?: string; before: CatalogueRevision; after: CatalogueRevision }[] = [
    { before, after },
  ];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const { argument } = pair;
    const mark = `${pair.before.key}@${pair.before.revision} ${pair.after.revision}`;
    if (compared.has(mark)) continue;
    compared.add(mark);
    for (const change of changesBetween(pair.before.words, pair.after.words, lookup.naming)) {
      if (change.kind === 'reworded' || change.kind === 'words-found') {
        changes.push({ ...(argument === undefined ? {} : { argument, ...gistOf(pair.after) }), change });
      } else if (change.kind === 'argument-changed') {
        const from = lookup.argumentIn(pair.before, change.argument, change.from);
        const to = lookup.argumentIn(pair.after, change.argument, change.to);
        if (from && to) pending.push({ argument: change.argument, before: from, after: to });
        // Scheme 1 does not record what an argument in a circle said.
        else if (change.from !== '' || change.to !== '')
          changes.push({ argument: change.argument, ...gistOf(to ?? from), change });
      } else {
        changes.push({
          argument: change.argument,
          ...gistOf(lookup.at(change.argument, change.revision)),
          change,
        });
      }
    }
  }
  return changes;
}

function gistOf(revision: CatalogueRevision | undefined): { gist?: string } {
  return revision?.words.kind === 'argument' ? { gist: revision.words.gist } : {};
}
