import { site } from 'virtual:parley/site';
import { type LedgerLine, readRevisions } from '../../citations/index.ts';
import { type KnowledgeBase, resolveKey } from '../../knowledge/index.ts';

/** By id of a position: the day on which its last revision was recorded. */
export type RevisedOn = ReadonlyMap<string, string>;

const known = new WeakMap<KnowledgeBase, RevisedOn>();

/** When the positions changed, by the ledger of the content folder that is shown. */
export function revisedOn(kb: KnowledgeBase): RevisedOn {
  const days = known.get(kb) ?? daysIn(kb, readRevisions(site.content)?.lines ?? []);
  known.set(kb, days);
  return days;
}

/**
 * The day of each position's last line that is a change of it. Its first line is none, it only came to be on record; nor is the first of a scheme, by
 * which what it said already is on record once more.
 */
export function daysIn(
  kb: KnowledgeBase,
  lines: readonly (Pick<LedgerLine, 'key' | 'recorded'> & { readonly scheme?: LedgerLine['scheme'] })[],
): RevisedOn {
  const recorded = new Set<string>();
  const days = new Map<string, string>();
  for (const { key, recorded: day, scheme = 1 } of lines) {
    const id = resolveKey(kb, key) ?? key;
    if (!kb.positions.has(id)) continue;
    const line = `${id} ${scheme}`;
    if (recorded.has(line)) days.set(id, day);
    recorded.add(line);
  }
  return days;
}

const recorded = new WeakMap<KnowledgeBase, RevisedOn>();

/** By id of a position: the day of its last line on record, be it the first. */
export function recordedOn(kb: KnowledgeBase): RevisedOn {
  const days = recorded.get(kb) ?? lastDays(kb);
  recorded.set(kb, days);
  return days;
}

function lastDays(kb: KnowledgeBase): RevisedOn {
  const days = new Map<string, string>();
  for (const { key, recorded: day } of readRevisions(site.content)?.lines ?? []) {
    const id = resolveKey(kb, key) ?? key;
    if (kb.positions.has(id) && day > (days.get(id) ?? '')) days.set(id, day);
  }
  return days;
}
