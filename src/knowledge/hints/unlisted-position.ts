import type { KnowledgeBase } from '../model.ts';
import { placeInIssue } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Hints for positions that their issue does not list although it lists others: they are sorted last, by file name. */
export function unlistedPosition(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.values()].flatMap(({ id, entry, issues }) =>
    issues.flatMap(({ id: issue, positions }): Hint[] => {
      const written = entry.data.issues.find((one) => one.id === issue)?.positions ?? [];
      const missing = positions.slice(written.length);
      if (written.length === 0 || missing.length === 0) return [];
      const message = `the issue "${issue}" lists its positions without ${missing.map((name) => `"${name}"`).join(', ')}: put them where they shall be read`;
      return [{ code: 'unlisted-position', ...placeInIssue(kb, id, issue, 'positions'), message }];
    }),
  );
}
