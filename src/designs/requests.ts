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
  const arcs = Map.groupBy(arcsOf(request, model, setting, values), ({ from }) => from);
  const refused = new Set(request.refused.map((pair) => pair.join(' → ')));
  const exceptions = exceptionsIn(arcs, request);
  return values.flatMap((from) => {
    const near = nearFrom(from, arcs, request);
    return values
      .filter((to) => to !== from)
      .map((to): Answer => {
        if (refused.has(`${from} → ${to}`)) return { from, to, through: [] };
        const others = exceptions.get(`${from} → ${to}`) ?? [];
        const [first, second] = shortest([...pathsTo(to, near), ...others]);
        if (first === undefined) return { from, to, through: [] };
        return {
          from,
          to,
          path: first.map(({ action }) => action),
          through: [from, ...first.map((arc) => arc.to)],
          ...(second?.length === first.length ? { isAmbiguous: true } : {}),
        };
      });
  });
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

/** The shortest of some paths, and those that are as short. */
function shortest(paths: readonly (readonly Arc[])[]): (readonly Arc[])[] {
  const least = paths.reduce((length, path) => Math.min(length, path.length), Infinity);
  return paths.filter(({ length }) => length === least);
}

/** Arcs by the value that they lead from. */
type Arcs = ReadonlyMap<string, readonly Arc[]>;

/** How near values are to the one that a search started from, and the arcs by which they are met as near as that. */
interface Near {
  readonly distance: ReadonlyMap<string, number>;
  readonly into: ReadonlyMap<string, readonly Arc[]>;
}

/** Searches breadth first, through no closed value; each value counts only as near as it is met first. */
function nearFrom(from: string, arcs: Arcs, { notThrough }: Request): Near {
  const closed = new Set(notThrough.map(String));
  const distance = new Map([[from, 0]]);
  const into = new Map<string, Arc[]>();
  const pending = [from];
  for (const at of pending) {
    if (at !== from && closed.has(at)) continue;
    const next = (distance.get(at) ?? 0) + 1;
    for (const arc of arcs.get(at) ?? []) {
      if (!distance.has(arc.to)) {
        distance.set(arc.to, next);
        into.set(arc.to, []);
        pending.push(arc.to);
      }
      if (distance.get(arc.to) === next) into.get(arc.to)?.push(arc);
    }
  }
  return { distance, into };
}

/** Shortest paths to a value, at most two. */
function pathsTo(to: string, { distance, into }: Near): Arc[][] {
  if (!distance.has(to)) return [];
  let paths: Arc[][] = [[]];
  for (let left = distance.get(to) ?? 0; left > 0; left--)
    paths = paths
      .flatMap((path) => (into.get(path[0]?.from ?? to) ?? []).slice(0, 2).map((arc) => [arc, ...path]))
      .slice(0, 2);
  return paths;
}

/** The paths of `except` whose arcs there are, by the pair of values that they lead between. */
function exceptionsIn(arcs: Arcs, { except }: Request): Map<string, Arc[][]> {
  const routes = new Map<string, Arc[][]>();
  for (const path of except) {
    const [from = '', ...rest] = path.map(String);
    const route = routeOf(from, rest, arcs);
    const pair = `${from} → ${rest.at(-1)}`;
    const known = routes.get(pair);
    if (route === undefined) continue;
    if (known === undefined) routes.set(pair, [route]);
    else known.push(route);
  }
  return routes;
}

/** The arcs that lead through some values in a row; undefined where there is none between two of them. */
function routeOf(from: string, through: readonly string[], arcs: Arcs): Arc[] | undefined {
  const route: Arc[] = [];
  for (const value of through) {
    const arc = arcs.get(route.at(-1)?.to ?? from)?.find((one) => one.to === value);
    if (arc === undefined) return undefined;
    route.push(arc);
  }
  return route;
}
