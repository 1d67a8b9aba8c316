import { type AdoptionBy, adoptedBy, type Entry, type Issue } from '../entries/index.ts';
import type { AdoptionNode, IssueNode, PositionNode } from './model.ts';
import type { Names } from './names.ts';
import { rivalGroups } from './rivals.ts';

/**
 * The issues of a debate in its order, each with its positions: first those that the issue lists, as it lists them, then the
 * others by the names of their files.
 *
 * @param own Positions of the debate.
 */
export function issueNodes(
  { id: debate, data }: Entry<'debates'>,
  own: readonly PositionNode[],
  names: Names,
): IssueNode[] {
  const byIssue = Map.groupBy(own, (position) => position.entry.data.issue);
  return data.issues.map((issue) => {
    const there = new Set((byIssue.get(issue.id) ?? []).map(({ id }) => id));
    const listed = issue.positions.flatMap((name) => names.resolve(name) ?? []).filter((id) => there.has(id));
    const positions = [...new Set([...listed, ...[...there].sort()])];
    const { id, question, summary, result } = issue;
    const adopted = adoptionIn(debate, issue, names);
    return {
      id,
      question,
      ...(summary === undefined ? {} : { summary }),
      ...(result === undefined ? {} : { result }),
      debate,
      positions,
      rivals: rivalGroups(issue.rivals, positions, names),
      ...(adopted === undefined ? {} : { adopted }),
    };
  });
}

/** What an issue adopted, its references resolved; undefined where it names nothing that exists. */
function adoptionIn(debate: string, { id, adopted }: Issue, names: Names): AdoptionNode | undefined {
  const position = adopted && names.resolve(adopted.position);
  if (adopted === undefined || position === undefined) return undefined;
  const kind = adoptedBy(adopted.by) as AdoptionBy;
  const by = kind === 'argument' ? (names.resolve(adopted.by) ?? adopted.by) : adopted.by;
  return { position, issue: `${debate} ${id}`, by, kind, on: adopted.on };
}

/** The adoptions of all debates, by position. */
export function adoptionsIn(
  debates: ReadonlyMap<string, Entry<'debates'>>,
  names: Names,
): Map<string, AdoptionNode> {
  const all = [...debates.values()].flatMap(({ id, data }) =>
    data.issues.flatMap((issue) => adoptionIn(id, issue, names) ?? []),
  );
  return new Map(all.map((adoption) => [adoption.position, adoption]));
}
