import type { Target } from '../../src/entries/index.ts';

/** The lines of an argument's targets, each target once: one under its relation, or a list of them. */
export function targetYaml(targets: readonly Target[], indent = '    '): string {
  const byTarget = new Map(targets.toReversed().map((one) => [one.target, one]));
  const byRelation = Map.groupBy([...byTarget.values()].toReversed(), ({ relation }) => relation);
  return [...byRelation]
    .map(([relation, list]) => {
      const names = list.map(({ target }) => JSON.stringify(target)).join(', ');
      return `${indent}${relation}: ${list.length === 1 ? names : `[${names}]`}\n`;
    })
    .join('');
}
