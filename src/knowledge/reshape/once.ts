import { RELATIONS, type Relation } from '../../entries/index.ts';
import type { WrittenArgument, WrittenFields } from './fields.ts';

/** A list with each text once, in the order of the first. */
export function once<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** The targets of an argument as written, by relation. */
export function targetsWritten(
  argument: WrittenArgument,
): { relation: Relation; targets: readonly string[] }[] {
  return RELATIONS.flatMap((relation) => {
    const value = argument[relation];
    if (value === undefined) return [];
    return [{ relation, targets: (Array.isArray(value) ? value : [value]) as readonly string[] }];
  });
}

/** An argument with other targets of a relation; a single one is no list. */
export function withTargets(
  argument: WrittenArgument,
  relation: Relation,
  targets: readonly string[],
): WrittenArgument {
  const { [relation]: before, ...rest } = argument;
  if (targets.length === 0) return { ...rest, id: argument.id };
  const isList = Array.isArray(before) && targets.length > 1;
  return { ...argument, [relation]: targets.length > 1 || isList ? [...targets] : targets[0] };
}

/** The argument with each target once; or the target that it has under two relations. */
export function withTargetsOnce(argument: WrittenArgument): WrittenArgument | { readonly refused: string } {
  const seen = new Map<string, Relation>();
  let changed = argument;
  for (const { relation, targets } of targetsWritten(argument)) {
    for (const target of targets) {
      const other = seen.get(target);
      if (other !== undefined && other !== relation)
        return {
          refused: `"${argument.id}" would have ${other} and ${relation} of "${target}": change one of them first`,
        };
      seen.set(target, relation);
    }
    const single = once(targets);
    if (single.length < targets.length) changed = withTargets(changed, relation, single);
  }
  return changed;
}

/** The fields of any entry in which something stands once that two names stood for. */
export function withNamesOnce(fields: WrittenFields): WrittenFields | { readonly refused: string } {
  const { arguments: args, positions, leaves, issues, supersededBy, concepts } = fields;
  const cleaned: WrittenArgument[] = [];
  for (const argument of args ?? []) {
    const single = withTargetsOnce(argument);
    if ('refused' in single && typeof single.refused === 'string') return { refused: single.refused };
    cleaned.push(single as WrittenArgument);
  }
  return {
    ...fields,
    ...(args && { arguments: cleaned }),
    ...(positions && { positions: once(positions) }),
    ...(leaves && { leaves: [...new Map(leaves.map((one) => [`${one.position} ${one.by}`, one])).values()] }),
    ...(issues && { issues: issues.map(issueOnce) }),
    ...(Array.isArray(supersededBy) && { supersededBy: once(supersededBy as readonly string[]) }),
    ...(concepts && { concepts: once(concepts) }),
  };
}

type WrittenIssue = NonNullable<WrittenFields['issues']>[number];

function issueOnce(issue: WrittenIssue): WrittenIssue {
  const { positions, rivals } = issue;
  const groups = Array.isArray(rivals) ? (rivals as readonly (readonly string[])[]) : undefined;
  return {
    ...issue,
    ...(Array.isArray(positions) && { positions: once(positions) }),
    // A group of one excludes nothing.
    ...(groups && { rivals: groups.map(once).filter(({ length }) => length > 1) }),
  };
}
