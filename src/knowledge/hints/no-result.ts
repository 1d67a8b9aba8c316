import type { KnowledgeBase } from '../model.ts';
import { placeInIssue } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for issues without a one-line result. */
export function noResult(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.values()].flatMap(({ id, issues }) =>
    issues.flatMap(({ id: issue, result }): Hint[] => {
      if (result !== undefined) return [];
      const message = `the issue "${issue}" has no result: say in one line where it ended, or where it stands`;
      return [{ code: 'no-result', ...placeInIssue(kb, id, issue), message }];
    }),
  );
}
