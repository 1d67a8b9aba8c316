import type { DesignNode, KnowledgeBase } from '../../knowledge/index.ts';

/** The designs of a debate that are compared with each other: those that show a part of another are not. */
export function comparedDesigns(kb: KnowledgeBase, debate: string): DesignNode[] {
  return [...kb.designs.values()].filter(
    (design) => design.debate === debate && design.entry.data.partOf === undefined,
  );
}

/** Designs with a scenario of the same id, of the same debate. */
export function sameScenario(kb: KnowledgeBase, design: DesignNode, scenario: string): DesignNode[] {
  return [...kb.designs.values()].filter(
    (other) =>
      other.id !== design.id &&
      other.debate === design.debate &&
      other.entry.data.scenarios.some(({ id }) => id === scenario),
  );
}
