import { site } from 'virtual:parley/site';
import { readRevisions } from '../../citations/index.ts';
import { type KnowledgeBase, resolveKey } from '../../knowledge/index.ts';
import { daysIn, type RevisedOn } from './revision-days.ts';

const known = new WeakMap<KnowledgeBase, RevisedOn>();

/** The days on which positions changed, from the ledger of the content folder. */
export function revisedOn(kb: KnowledgeBase): RevisedOn {
  const days = known.get(kb) ?? daysIn(kb, readRevisions(site.content, kb)?.lines ?? []);
  known.set(kb, days);
  return days;
}

const recorded = new WeakMap<KnowledgeBase, RevisedOn>();

/** By id of a position: the day of its last line in the ledger, even if it is the only one. */
export function recordedOn(kb: KnowledgeBase): RevisedOn {
  const days = recorded.get(kb) ?? lastDays(kb);
  recorded.set(kb, days);
  return days;
}

function lastDays(kb: KnowledgeBase): RevisedOn {
  const days = new Map<string, string>();
  for (const { key, recorded: day } of readRevisions(site.content, kb)?.lines ?? []) {
    const id = resolveKey(kb, key) ?? key;
    if (kb.positions.has(id) && day > (days.get(id) ?? '')) days.set(id, day);
  }
  return days;
}
