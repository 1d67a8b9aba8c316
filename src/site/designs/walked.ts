import { startOf } from '../../designs/index.ts';
import type { Walked } from '../../designs/walk.ts';
import type { DesignNode } from '../../knowledge/index.ts';
import { breachOf, variableName } from './traces.ts';

/** What the pages' script is given of a design, with where it starts. */
export function walkedOf(design: DesignNode): Walked & { readonly start: Readonly<Record<string, string>> } {
  const { actors, variables, actions, invariants } = design.entry.data;
  return {
    start: Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, startOf(variable)])),
    variables: Object.fromEntries(Object.keys(variables).map((name) => [name, variableName(design, name)])),
    actors: Object.fromEntries(actors.map(({ id, title }) => [id, title])),
    actions: actions.map(({ id, from, to, says, when, changes }) => ({ id, from, to, says, when, changes })),
    never: invariants.flatMap(({ id, never }) =>
      never === undefined ? [] : [{ id, title: breachOf(design, id), never }],
    ),
  };
}
