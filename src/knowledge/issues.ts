import { type AdoptionBy, adoptedBy, type Issue } from '../entries/index.ts';
import type { AdoptionNode, IssueNode, PositionNode } from './model.ts';
import type { Resolved } from './resolved.ts';
import { rivalGroups } from './rivals.ts';

/**
 * The issues of a debate in order, each with its positions: first those that it lists, then the others by file name.
 *
 * @param own Positions of the debate.
 */
export function issueNodes(
  { id: debate, data }: Resolved<'debates'>,
  own: readonly PositionNode[],
): IssueNode[] {
  const byIssue = Map.groupBy(own, (position) => position.entry.data.issue);
  return data.issues.map((issue) => {
    const there = new Set((byIssue.get(issue.id) ?? []).map(({ id }) => id));
    const listed = issue.positions.filter((id) => there.has(id));
    const positions = [...new Set([...listed, ...[...there].sort()])];
    const { id, title, question, summary, result } = issue;
    const adopted = adoptionIn(debate, issue);
    return {
      id,
      ...(title === undefined ? {} : { title }),
      question,
      ...(summary === undefined ? {} : { summary }),
      ...(result === undefined ? {} : { result }),
      debate,
      positions,
      rivals: rivalGroups(issue.rivals, positions),
      ...(adopted === undefined ? {} : { adopted }),
    };
  });
}

/** What an issue adopted; undefined if nothing. */
function adoptionIn(debate: string, { id, adopted }: Issue): AdoptionNode | undefined {
  if (adopted === undefined) return undefined;
  const { position, by, on } = adopted;
  return { position, issue: `${debate} ${id}`, by, kind: adoptedBy(by) as AdoptionBy, on };
}

/** The adoptions of all debates, by position. */
export function adoptionsIn(debates: ReadonlyMap<string, Resolved<'debates'>>): Map<string, AdoptionNode> {
  const all = [...debates.values()].flatMap(({ id, data }) =>
    data.issues.flatMap((issue) => adoptionIn(id, issue) ?? []),
  );
  return new Map(all.map((adoption) => [adoption.position, adoption]));
}
