import type { KnowledgeBase } from '../knowledge/index.ts';
import { currentRevisions, ledgerProblems, readRevisions, UNRECORDED } from './revisions/index.ts';

/** The knowledge base with the problems of its ledger of revisions added to its own. */
export function withRevisions(kb: KnowledgeBase, contentDir: string): KnowledgeBase {
  const problems = ledgerProblems(kb, currentRevisions(kb), readRevisions(contentDir, kb));
  return { ...kb, problems: [...kb.problems, ...problems] };
}

/** The same for a build: a revision that is not recorded yet is reported as a warning, and does not stop the build. */
export function withoutHindrance(kb: KnowledgeBase): KnowledgeBase {
  return {
    ...kb,
    problems: kb.problems.map((problem) =>
      problem.code === UNRECORDED ? { ...problem, severity: 'warning' as const } : problem,
    ),
  };
}
