import type { DesignNode, KnowledgeBase } from '../../knowledge/index.ts';

/** Designs that a scenario is shown beside at most: pages of pairs grow with their square otherwise. */
const MOST_BESIDE = 10;

/** Designs of each knowledge base by debate and scenario. */
const byScenario = new WeakMap<KnowledgeBase, Map<string, DesignNode[]>>();

/** Designs with a scenario of the same id, of the same debate: the first ten others. */
export function sameScenario(kb: KnowledgeBase, design: DesignNode, scenario: string): DesignNode[] {
  const known = byScenario.get(kb) ?? designsByScenario(kb);
  byScenario.set(kb, known);
  const all = known.get(`${design.debate} ${scenario}`) ?? [];
  return all
    .slice(0, MOST_BESIDE + 1)
    .filter(({ id }) => id !== design.id)
    .slice(0, MOST_BESIDE);
}

function designsByScenario({ designs }: KnowledgeBase): Map<string, DesignNode[]> {
  const by = new Map<string, DesignNode[]>();
  for (const design of designs.values())
    for (const { id } of design.entry.data.scenarios) {
      const key = `${design.debate} ${id}`;
      const same = by.get(key);
      if (same) same.push(design);
      else by.set(key, [design]);
    }
  return by;
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
