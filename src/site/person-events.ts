import type { ArgumentNode, Holding, KnowledgeBase, PersonNode } from '../knowledge/index.ts';

/** Something of a person's part in debates, at its time. */
export type PersonEvent =
  | { readonly kind: 'took'; readonly date: string; readonly holding: Holding }
  | { readonly kind: 'made' | 'received'; readonly date: string; readonly argument: ArgumentNode };

/** The positions a person took, the arguments they made and those they received, in the order of time; undated ones last. */
export function eventsOf(kb: KnowledgeBase, person: PersonNode): PersonEvent[] {
  const argument = (kind: 'made' | 'received') => (key: string) => {
    const found = kb.arguments.get(key);
    return found === undefined ? [] : [{ kind, date: found.date, argument: found }];
  };
  const events: PersonEvent[] = [
    ...person.holdings.map((holding) => ({ kind: 'took' as const, date: holding.since, holding })),
    ...person.arguments.flatMap(argument('made')),
    ...person.received.flatMap(argument('received')),
  ];
  const time = ({ date }: PersonEvent) => (date === '' ? '9999' : date);
  return events.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}
