import type { KnowledgeBase } from '../model.ts';
import { dayOf, nameOf, placeOfArgument } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for people who object to a position while they hold it: they may have left it. */
export function objectsToOwn(kb: KnowledgeBase): Hint[] {
  return [...kb.positions.values()].flatMap(({ id, objections, holders }) => {
    const byPerson = Map.groupBy(holders, ({ person }) => person);
    return objections.flatMap((key): Hint[] => {
      const objection = kb.arguments.get(key);
      if (objection === undefined || objection.withdrawn || objection.date === '') return [];
      const { by, date } = objection;
      const held = (byPerson.get(by) ?? []).find(
        ({ since, end }) => since !== '' && since <= date && (end === undefined || end.date > date),
      );
      if (held === undefined) return [];
      const message = `${nameOf(kb, by)} holds "${id}" since ${dayOf(held.since)} and objects to it on ${dayOf(date)}: did they leave it? Then the post says so in leaves`;
      return [{ code: 'objects-to-own', ...placeOfArgument(kb, key), message }];
    });
  });
}
