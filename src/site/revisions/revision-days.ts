import type { LedgerLine } from '../../citations/index.ts';
import { type KnowledgeBase, resolveKey } from '../../knowledge/index.ts';

/** By id of a position: the day on which its last revision was recorded. */
export type RevisedOn = ReadonlyMap<string, string>;

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
