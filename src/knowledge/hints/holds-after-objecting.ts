import type { KnowledgeBase } from '../model.ts';
import { dayOf, nameOf, placeOfHolding } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for people who objected to a position and hold it later: they may have conceded something. */
export function holdsAfterObjecting(kb: KnowledgeBase): Hint[] {
  return [...kb.positions.values()].flatMap(({ id, objections, holders }) => {
    const byAuthor = Map.groupBy(
      objections.flatMap((key) => kb.arguments.get(key) ?? []),
      ({ by }) => by,
    );
    return holders.flatMap((holding): Hint[] => {
      const earlier = (byAuthor.get(holding.person) ?? []).find(
        ({ date, withdrawn }) => !withdrawn && date !== '' && date < holding.since,
      );
      if (earlier === undefined) return [];
      const name = nameOf(kb, holding.person);
      const message = `${name} objected to "${id}" on ${dayOf(earlier.date)} (${earlier.key}) and holds it since ${dayOf(holding.since)}: a concession? Then an argument of theirs concedes that objection`;
      return [{ code: 'holds-after-objecting', ...placeOfHolding(kb, holding), message }];
    });
  });
}
