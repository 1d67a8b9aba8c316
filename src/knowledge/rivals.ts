import type { Entry } from '../entries/index.ts';
import type { Names } from './names.ts';

/** Whether two positions exclude each other: whoever speaks against the one speaks for the other. */
export type AreRivals = (one: string, other: string) => boolean;

/** The issue that a position answers, as a name that no other issue has: `debate-id issue-id`. */
export function issueKey({ data }: Pick<Entry<'positions'>, 'data'>, names: Names): string {
  return `${names.resolve(data.debate) ?? data.debate} ${data.issue}`;
}

/** The positions of an issue that exclude each other, group by group: all of them unless its `rivals` say otherwise. */
export function rivalGroups(
  rivals: boolean | readonly (readonly string[])[],
  positions: readonly string[],
  names: Names,
): string[][] {
  if (typeof rivals === 'boolean') return rivals && positions.length > 1 ? [[...positions]] : [];
  return rivals.map((group) => group.flatMap((name) => names.resolve(name) ?? []));
}

/** Which positions of these debates are rivals, by the `rivals` of their issues. */
export function rivalsIn(
  debates: ReadonlyMap<string, Entry<'debates'>>,
  positions: ReadonlyMap<string, Entry<'positions'>>,
  names: Names,
): AreRivals {
  const issueOf = new Map<string, string>();
  for (const { id, data } of positions.values()) issueOf.set(id, issueKey({ data }, names));
  const groupsOf = new Map<string, Set<string>>();
  /** Issues whose `rivals` are the default: all of their positions are. */
  const whole = new Set<string>();
  for (const { id, data } of debates.values()) {
    for (const issue of data.issues) {
      const name = `${id} ${issue.id}`;
      if (issue.rivals === true) whole.add(name);
      else
        rivalGroups(issue.rivals, [], names).forEach((group, index) => {
          for (const position of group) {
            const groups = groupsOf.get(position) ?? new Set();
            groupsOf.set(position, groups.add(`${name} ${index}`));
          }
        });
    }
  }
  return (one, other) => {
    if (one === other) return false;
    const issue = issueOf.get(one);
    if (issue === undefined || issue !== issueOf.get(other)) return false;
    if (whole.has(issue)) return true;
    const groups = groupsOf.get(other);
    return groups !== undefined && [...(groupsOf.get(one) ?? [])].some((group) => groups.has(group));
  };
}
