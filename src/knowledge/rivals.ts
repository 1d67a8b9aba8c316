import type { Resolved } from './resolved.ts';

/** Whether two positions exclude each other, so that an argument against one is an argument for the other. */
export type AreRivals = (one: string, other: string) => boolean;

/** The issue of a position, as a unique name: `debate-id issue-id`. */
export function issueKey({ data }: Resolved<'positions'>): string {
  return `${data.debate} ${data.issue}`;
}

/** The positions of an issue that exclude each other, in groups: all of them unless its `rivals` say otherwise. */
export function rivalGroups(
  rivals: boolean | readonly (readonly string[])[],
  positions: readonly string[],
): string[][] {
  if (typeof rivals === 'boolean') return rivals && positions.length > 1 ? [[...positions]] : [];
  return rivals.map((group) => [...group]);
}

/** Which positions of these debates are rivals, by the `rivals` of their issues. */
export function rivalsIn(
  debates: ReadonlyMap<string, Resolved<'debates'>>,
  positions: ReadonlyMap<string, Resolved<'positions'>>,
): AreRivals {
  const issueOf = new Map<string, string>();
  for (const position of positions.values()) issueOf.set(position.id, issueKey(position));
  const groupsOf = new Map<string, Set<string>>();
  /** Issues without `rivals`, where all positions exclude each other. */
  const whole = new Set<string>();
  for (const { id, data } of debates.values()) {
    for (const issue of data.issues) {
      const name = `${id} ${issue.id}`;
      if (issue.rivals === true) whole.add(name);
      else
        rivalGroups(issue.rivals, []).forEach((group, index) => {
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
