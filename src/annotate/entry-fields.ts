import type { Debate, Frontmatter, Issue } from '../entries/index.ts';
import type { DebateFields, IssueFields, PositionFields } from './wire.ts';

/** What the tool edits of a debate, as its file has it. */
export function debateFields({ status, draft, summary, outcome, concepts }: Debate): DebateFields {
  return { status, draft, summary, outcome, concepts };
}

/** What the tool edits of an issue. */
export function issueFields({ summary = '', rivals, adopted, result = '' }: Issue): IssueFields {
  return { summary, rivals, adopted: adopted ?? null, result };
}

/** What the tool edits of a position. */
export function positionFields({
  statement,
  claim = '',
  concepts,
}: Frontmatter<'positions'>): PositionFields {
  return { statement, claim, concepts };
}
