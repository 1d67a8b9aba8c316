import { holds, testOf } from './condition.ts';
import type { Model, Request } from './model.ts';
import type { FullSetting } from './settings.ts';
import { fullVariable, valuesOf } from './vocabulary.ts';

/** What a request for a value does, from another. */
export interface Answer {
  readonly from: string;
  readonly to: string;
  /** Ids of the actions that it takes, in order; absent where it is refused. */
  readonly path?: readonly string[];
  /** The values on the way, both ends included. */
  readonly through: readonly string[];
  /** Whether another path is as short: then the rule does not decide. */
  readonly isAmbiguous?: true;
}

interface Arc {
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a request does for every pair of different values under a setting: the shortest path of its arcs that leads through none of the values of `notThrough`,
 * unless the path is one of `except`. Pairs are refused that the model refuses, and those without a path.
 */
export function answersTo(request: Request, model: Model, setting: FullSetting): Answer[] {
  const variable = model.variables[request.variable];
  const values = variable === undefined ? [] : valuesOf(fullVariable(variable).values);
  const arcs = arcsOf(request, model, setting, values);
  const refused = new Set(request.refused.map((pair) => pair.join(' → ')));
  return values.flatMap((from) =>
    values
      .filter((to) => to !== from)
      .map((to): Answer => {
        if (refused.has(`${from} → ${to}`)) return { from, to, through: [] };
        const [first, second] = shortestPaths(from, to, arcs, request);
        if (first === undefined) return { from, to, through: [] };
        return {
          from,
          to,
          path: first.map(({ action }) => action),
          through: [from, ...first.map((arc) => arc.to)],
          ...(second?.length === first.length ? { isAmbiguous: true } : {}),
        };
      }),
  );
}

/** The arcs of a request that there are under a setting. */
function arcsOf(
  { arcs, variable }: Request,
  model: Model,
  setting: FullSetting,
  values: readonly string[],
): Arc[] {
  return arcs.flatMap((id) => {
    const action = model.actions.find((one) => one.id === id);
    const to = action?.changes?.[variable];
    if (action === undefined || to === undefined) return [];
    const test = testOf(action.when);
    return values
      .filter(
        (from) => from !== String(to) && mayHold(test, (name) => (name === variable ? from : setting[name])),
      )
      .map((from) => ({ action: id, from, to: String(to) }));
  });
}

/** Whether a condition holds, as far as values are known; what is said of other variables may hold. */
function mayHold(test: ReturnType<typeof testOf>, known: (name: string) => string | undefined): boolean {
  switch (test.kind) {
    case 'is':
      return known(test.name) === undefined || holds(test, known);
    case 'all':
      return test.tests.every((one) => mayHold(one, known));
    case 'any':
      return test.tests.some((one) => mayHold(one, known));
    case 'not':
      return namesIn(test.test).some((name) => known(name) === undefined) || holds(test, known);
  }
}

function namesIn(test: ReturnType<typeof testOf>): string[] {
  if (test.kind === 'is') return [test.name];
  return (test.kind === 'not' ? [test.test] : test.tests).flatMap(namesIn);
}

/** The shortest path from one value to another that is allowed, and one more where another is as short. */
function shortestPaths(from: string, to: string, arcs: readonly Arc[], request: Request): (readonly Arc[])[] {
  const allowed = [...pathsBetween(from, to, arcs, request), ...exceptions(from, to, arcs, request)];
  const shortest = allowed.reduce((least, { length }) => Math.min(least, length), Infinity);
  return allowed.filter(({ length }) => length === shortest);
}

/** Shortest paths that lead through no closed value, at most two: breadth first, each value met again only as near as it was first. */
function pathsBetween(from: string, to: string, arcs: readonly Arc[], { notThrough }: Request): Arc[][] {
  const closed = new Set(notThrough.map(String));
  const distance = new Map([[from, 0]]);
  const into = new Map<string, Arc[]>();
  const pending = [from];
  for (const at of pending) {
    if (at !== from && closed.has(at)) continue;
    const next = (distance.get(at) ?? 0) + 1;
    for (const arc of arcs.filter((one) => one.from === at)) {
      if (!distance.has(arc.to)) {
        distance.set(arc.to, next);
        pending.push(arc.to);
      }
      if (distance.get(arc.to) === next) into.set(arc.to, [...(into.get(arc.to) ?? []), arc]);
    }
  }
  if (!distance.has(to)) return [];
  let paths: Arc[][] = [[]];
  for (let left = distance.get(to) ?? 0; left > 0; left--)
    paths = paths
      .flatMap((path) => (into.get(path[0]?.from ?? to) ?? []).map((arc) => [arc, ...path]))
      .slice(0, 2);
  return paths;
}

/** The paths of `except` between two values whose arcs there are. */
function exceptions(from: string, to: string, arcs: readonly Arc[], { except }: Request): Arc[][] {
  return except.flatMap((path) => {
    const [first, ...rest] = path.map(String);
    if (first !== from || rest.at(-1) !== to) return [];
    const route: Arc[] = [];
    for (const value of rest) {
      const at = route.at(-1)?.to ?? from;
      const arc = arcs.find((one) => one.from === at && one.to === value);
      if (arc === undefined) return [];
      route.push(arc);
    }
    return [route];
  });
}
