import type { Holding, KnowledgeBase } from '../model.ts';
import { dayOf, nameOf, placeOfHolding } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for people who hold two mutually exclusive positions at a time: they left one, or the two are compatible. */
export function rivalsHeld(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.values()].flatMap(({ issues }) =>
    issues.flatMap(({ rivals }) =>
      rivals.flatMap((group) => {
        const holdings = group.flatMap((id) => kb.positions.get(id)?.holders ?? []);
        return [...Map.groupBy(holdings, ({ person }) => person).values()].flatMap((own) =>
          hintsAmong(kb, own),
        );
      }),
    ),
  );
}

/** A hint for each period that begins while a rival position is held. */
function hintsAmong(kb: KnowledgeBase, own: readonly Holding[]): Hint[] {
  const inTime = [...own].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  let last: Holding | undefined;
  return inTime.flatMap((holding): Hint[] => {
    const before = last;
    if (last === undefined || until(holding) > until(last)) last = holding;
    if (before === undefined || before.position === holding.position || until(before) <= holding.since)
      return [];
    const message = `${nameOf(kb, holding.person)} holds "${before.position}" since ${dayOf(before.since)} and "${holding.position}" since ${dayOf(holding.since)}, which exclude each other: did they leave one (leaves), or are the two compatible (rivals)?`;
    return [{ code: 'rivals-held', ...placeOfHolding(kb, holding), message }];
  });
}

/** The end of a period, sorted last if it still lasts. */
function until({ end }: Holding): string {
  return end === undefined ? '~' : end.date;
}
