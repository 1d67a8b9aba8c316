import type { CatalogueRevision, CatalogueThing } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { citedArgument, citeKey, EVIDENCE } from '../revisions/cite-key.ts';
import { TAKEN_DOWN } from '../revisions/words.ts';
import { pageOf } from './page-of.ts';
import { type Verdict, verdict } from './verdict.ts';

/**
 * The day on which the words of evidence, or those that an argument rests on, were taken down (ISO 8601); undefined if they were not.
 *
 * @param then The words at the revision relied on, or the present words if there is none.
 */
export function takenDownOn(lookup: Lookup, then: CatalogueRevision): string | undefined {
  const { words, redacted } = then;
  if (redacted !== undefined || words.kind === 'position' || words.kind === 'design') return redacted;
  if (words.evidence === undefined || words.exact !== undefined) return undefined;
  // The line with the date may be an older revision with the same words.
  return lookup
    .history(citedArgument(then.key))
    .findLast((line) => line.redacted !== undefined && isSame(line, words.evidence))?.redacted;
}

/** The same for a position: the day on which words of an argument below it were last taken down. */
export function takenDownBelow(lookup: Lookup, then: CatalogueRevision): string | undefined {
  const seen = new Set<string>();
  const days: string[] = [];
  const pending = [then];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const mark = `${one.key}@${one.revision}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    const day = takenDownOn(lookup, one);
    if (day !== undefined) days.push(day);
    if (then.words.kind === 'position') for (const lower of lookup.below(one)) pending.push(lower);
  }
  return days.sort().at(-1);
}

/** The finding for a citation of words that were taken down; undefined otherwise. */
export function judgeRedacted(
  cited: string,
  thing: CatalogueThing,
  then: CatalogueRevision,
  lookup: Lookup,
): Verdict | undefined {
  const day = thing.key.endsWith(EVIDENCE) ? takenDownOn(lookup, then) : undefined;
  if (day === undefined) return undefined;
  const message = `the words of "${cited}" were taken down on ${day}: remove the quotation; the argument itself can still be cited as "${citeKey(citedArgument(thing.key))}"`;
  return { ...verdict('redacted', cited, message, then.revision), url: pageOf(lookup, thing.key, then) };
}

function isSame({ words }: CatalogueRevision, hash: string | undefined): boolean {
  if (words.kind !== 'argument') return false;
  return words.evidence === hash || words.exact === TAKEN_DOWN;
}
