import { join } from 'node:path';
import type { Problem } from '../entries/index.ts';
import type { Hint } from './hints/index.ts';
import type { KnowledgeBase } from './model.ts';

/** The problems of a knowledge base as lines for people, `file:line: message`, and a closing line with counts. */
export function describeProblems(kb: KnowledgeBase, contentDir: string, hints?: readonly Hint[]): string[] {
  const lines = kb.problems.map((problem) => describeProblem(problem, contentDir));
  const errors = kb.problems.filter((problem) => problem.severity !== 'warning').length;
  const warnings = kb.problems.length - errors;
  const counts = [
    `${kb.debates.size} debates`,
    `${kb.positions.size} positions`,
    `${kb.arguments.size} arguments`,
    `${kb.concepts.size} concepts`,
    `${kb.people.size} people`,
    ...(kb.designs.size > 0 ? [`${kb.designs.size} designs`] : []),
    `${kb.posts.size} posts in ${kb.threads.size} threads`,
  ].join(', ');
  const verdict = errors === 0 ? 'all is well' : `${errors} ${errors === 1 ? 'problem' : 'problems'} to mend`;
  const warned = warnings > 0 ? `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '';
  const hinted = hints === undefined ? '' : `, ${hints.length} ${hints.length === 1 ? 'hint' : 'hints'}`;
  return [...lines, `${counts}: ${verdict}${warned}${hinted}`];
}

/** Hints as lines for people. */
export function describeHints(hints: readonly Hint[], contentDir: string): string[] {
  return hints.map(({ file, line, message }) => `${join(contentDir, file)}:${line}: hint: ${message}`);
}

/** A problem as one line. */
export function describeProblem(
  { file, line, column, message, suggestion, severity }: Problem,
  contentDir: string,
): string {
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  const place = column === undefined ? line : `${line}:${column}`;
  return `${join(contentDir, file)}:${place}: ${severity === 'warning' ? 'warning: ' : ''}${message}${hint}`;
}
