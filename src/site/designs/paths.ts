import { comparedDesigns, type KnowledgeBase } from '../../knowledge/index.ts';
import { tracesOf } from './traces.ts';

/** Paths of the pages of designs beside those of the designs themselves: their list, traces, and comparisons; pairs side by side are found from these. */
export function designPaths(kb: KnowledgeBase): string[] {
  if (kb.designs.size === 0) return [];
  const traces = [...kb.designs.values()].flatMap((design) =>
    tracesOf(design).map(({ id }) => `designs/${design.id}/${id}/`),
  );
  const comparisons = [...kb.debates.keys()].filter((id) => comparedDesigns(kb, id).length > 1);
  return ['designs/', ...traces, ...comparisons.map((id) => `debates/${id}/designs/`)];
}
