import type { KnowledgeBase } from '../model.ts';
import { placeInIssue } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for adopted positions with the arguments on record against them: an answer may be missing, or the adoption wrong. */
export function adoptedDespite(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.values()].flatMap(({ id, issues }) =>
    issues.flatMap(({ id: issue, adopted }): Hint[] => {
      const position = kb.positions.get(adopted?.position ?? '');
      if (position?.despite === undefined) return [];
      const { words } = position.computed;
      const message = `"${position.id}" is adopted and has the label "${words}" by its arguments: is an answer to them missing, or was it adopted in spite of them?`;
      return [{ code: 'adopted-despite', ...placeInIssue(kb, id, issue, 'adopted'), message }];
    }),
  );
}
