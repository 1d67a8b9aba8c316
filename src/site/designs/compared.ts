import type { DesignNode, KnowledgeBase } from '../../knowledge/index.ts';

/** Designs with a scenario of the same id, of the same debate. */
export function sameScenario(kb: KnowledgeBase, design: DesignNode, scenario: string): DesignNode[] {
  return [...kb.designs.values()].filter(
    (other) =>
      other.id !== design.id &&
      other.debate === design.debate &&
      other.entry.data.scenarios.some(({ id }) => id === scenario),
  );
}

/** An invariant of several designs, as a row of their comparison. */
export interface ComparedInvariant {
  readonly id: string;
  /** As most of them word it; of as many, as the first does. */
  readonly title: string;
  /** Whether all of them have it. */
  readonly isEverywhere: boolean;
  /** Why the others need not ask: as the first says that says it. */
  readonly elsewhere?: string;
}

/** The invariants of designs, those of one id together, in the order in which the designs have them. */
export function comparedInvariants(designs: readonly DesignNode[]): ComparedInvariant[] {
  const all = designs.flatMap(({ entry }) => entry.data.invariants);
  return [...Map.groupBy(all, ({ id }) => id)].map(([id, same]): ComparedInvariant => {
    const [wording] = [...Map.groupBy(same, ({ title }) => title)].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    const elsewhere = same.find((one) => one.elsewhere !== undefined)?.elsewhere;
    return {
      id,
      title: wording?.[0] ?? id,
      isEverywhere: same.length === designs.length,
      ...(elsewhere === undefined ? {} : { elsewhere }),
    };
  });
}
