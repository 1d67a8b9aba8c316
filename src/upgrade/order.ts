import { isDeepStrictEqual } from 'node:util';
import { type Edit, fieldEdit, openEntry, readEntry, withEdits } from '../entries/index.ts';
import type { DebateNode } from '../knowledge/index.ts';

/**
 * The text of a debate's file with each issue listing its positions in the order in which pages showed them. Issues that list them already,
 * have at most one, or are an alias (`*name`) stay unchanged.
 */
export function upgradedDebate(source: string, { id, entry, issues }: DebateNode): string {
  const open = openEntry(source);
  const edits = issues.flatMap(({ positions }, at): Edit[] => {
    const listed = entry.data.issues[at]?.positions ?? [];
    if (positions.length < 2 || listed.length > 0) return [];
    return fieldEdit(open, ['issues', at], 'positions', positions);
  });
  const upgraded = withEdits(source, edits);
  const after = readEntry('debates', `debates/${id}.mdx`, upgraded);
  const isMeant =
    !('problems' in after) &&
    isDeepStrictEqual(
      after.data.issues.map((issue) => ({ ...issue, positions: [] })),
      entry.data.issues.map((issue) => ({ ...issue, positions: [] })),
    );
  return isMeant ? upgraded : source;
}
