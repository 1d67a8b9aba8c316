import type { Target } from '../entries/index.ts';
import type { ArgumentNode, Holding, KnowledgeBase, PersonNode } from '../knowledge/index.ts';

/** Something of a person's part in debates, at its time. */
export type PersonEvent =
  | { readonly kind: 'took'; readonly date: string; readonly holding: Holding }
  /** `by` is the key of the argument by which they left it. */
  | { readonly kind: 'left'; readonly date: string; readonly holding: Holding; readonly by: string }
  | {
      readonly kind: 'made' | 'received';
      readonly date: string;
      readonly argument: ArgumentNode;
      /** Its target; for an argument received, the person's argument or position that it targets. */
      readonly targets: readonly Target[];
    };

/** The positions a person took and left, the arguments they made and those they received, in the order of time; undated ones last. */
export function eventsOf(kb: KnowledgeBase, person: PersonNode): PersonEvent[] {
  const argument = (kind: 'made' | 'received') => (key: string) => {
    const node = kb.arguments.get(key);
    if (node === undefined) return [];
    const isAbout = ({ target }: Target) => kind === 'made' || kb.arguments.get(target)?.by === person.id;
    return [{ kind, date: node.date, argument: node, targets: node.targets.filter(isAbout) }];
  };
  const events: PersonEvent[] = [
    ...person.holdings.map((holding) => ({ kind: 'took' as const, date: holding.since, holding })),
    ...person.holdings.flatMap((holding) =>
      holding.end ? [{ kind: 'left' as const, date: holding.end.date, holding, by: holding.end.by }] : [],
    ),
    ...person.arguments.flatMap(argument('made')),
    ...person.received.flatMap(argument('received')),
  ];
  const time = ({ date }: PersonEvent) => (date === '' ? '9999' : date);
  return events.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}
