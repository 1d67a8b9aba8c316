import { lineIn } from '../../entries/index.ts';
import type { KnowledgeBase } from '../model.ts';
import { nameOf } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for positions that nobody on record holds, or whose holders only argue by objecting to others. */
export function unsupportedPosition(kb: KnowledgeBase): Hint[] {
  return [...kb.positions.values()].flatMap(({ id, entry, holders, supports, remarks }): Hint[] => {
    const people = [...new Set(holders.map(({ person }) => person))];
    if ([...supports, ...remarks].some((key) => people.includes(kb.arguments.get(key)?.by ?? ''))) return [];
    const message =
      people.length === 0
        ? `nobody on record holds "${id}": whose answer is it? Then an argument of theirs supports it, and their post names it in positions`
        : `no argument of ${people.map((person) => nameOf(kb, person)).join(', ')} is about "${id}" itself: they hold it by what they say against others. Do their posts argue for it?`;
    return [{ code: 'unsupported-position', file: entry.file, line: lineIn(entry, ['title']), message }];
  });
}
