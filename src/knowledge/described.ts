import { join } from 'node:path';
import { counted } from '../called/index.ts';
import type { Problem } from '../entries/index.ts';
import { cappedProblems } from './capped-problems.ts';
import type { Hint } from './hints/index.ts';
import type { KnowledgeBase } from './model.ts';

/** The problems of a knowledge base as lines for people, `file:line: message`, and a closing line with counts. */
export function describeProblems(kb: KnowledgeBase, contentDir: string, hints?: readonly Hint[]): string[] {
  const lines = cappedProblems(kb.problems).map((problem) => describeProblem(problem, contentDir));
  const errors = kb.problems.filter((problem) => problem.severity !== 'warning').length;
  const warnings = kb.problems.length - errors;
  const counts = [
    counted(kb.debates.size, 'debate'),
    counted(kb.positions.size, 'position'),
    counted(kb.arguments.size, 'argument'),
    counted(kb.concepts.size, 'concept'),
    kb.people.size === 1 ? '1 person' : `${kb.people.size} people`,
    ...(kb.designs.size > 0 ? [counted(kb.designs.size, 'design')] : []),
    `${counted(kb.posts.size, 'post')} in ${counted(kb.threads.size, 'thread')}`,
  ].join(', ');
  const verdict = errors === 0 ? 'all is well' : `${counted(errors, 'problem')} to mend`;
  const warned = warnings > 0 ? `, ${counted(warnings, 'warning')}` : '';
  const hinted = hints === undefined ? '' : `, ${counted(hints.length, 'hint')}`;
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
