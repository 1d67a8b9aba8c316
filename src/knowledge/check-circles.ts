import { lineIn, type Problem, targetsOf } from '../entries/index.ts';
import type { RawArgument } from './arguments.ts';
import { componentsOf } from './components.ts';
import type { Names } from './names.ts';

/**
 * Warnings for arguments that lead back to themselves: one that is its own target, and circles of several, each reported once, on its first
 * argument in time order. If they attack each other their labels stay undecided (Dung 1995, grounded labelling). Linear.
 */
export function checkCircles(byKey: ReadonlyMap<string, RawArgument>, names: Names): Problem[] {
  const next = (key: string) =>
    (byKey.get(key)?.targets ?? []).map(({ target }) => target).filter((target) => byKey.has(target));
  const order = new Map([...byKey.keys()].map((key, at) => [key, at]));
  return componentsOf(byKey.keys(), next)
    .filter(({ isCircle }) => isCircle)
    .map(({ keys }) => {
      const first = keys.reduce((a, b) => ((order.get(b) ?? 0) < (order.get(a) ?? 0) ? b : a));
      return circleProblem(shortestCircle(first, new Set(keys), next), keys.length, names);
    });
}

function circleProblem(circle: readonly string[], size: number, names: Names): Problem {
  const [key = '', second = ''] = circle;
  const [home = '', id] = key.split('#');
  const entry = names.entries.get(home);
  const list = entry && 'arguments' in entry.data ? entry.data.arguments : [];
  const index = list.findIndex((argument) => argument.id === id);
  const target = list
    .slice(index, index + 1)
    .flatMap((argument) => targetsOf(argument))
    .find((one) => names.resolve(one.target) === second);
  const others = size > circle.length - 1 ? ` (${size} arguments lead to each other)` : '';
  const message =
    second === key
      ? `"${id}" is about itself: name what it answers instead`
      : `arguments lead to each other in a circle: ${circle.join(' → ')}${others}; where they attack each other neither side prevails: look whether each is meant`;
  return {
    code: 'argument-circle',
    file: entry?.file ?? '',
    line: entry ? lineIn(entry, ['arguments', index, ...(target?.path ?? [])]) : 1,
    message,
    severity: 'warning',
  };
}

/** The shortest path from a key of a component back to it, both ends included. */
function shortestCircle(
  start: string,
  component: ReadonlySet<string>,
  next: (key: string) => readonly string[],
): string[] {
  const from = new Map<string, string>();
  const pending = [start];
  for (const key of pending) {
    for (const target of next(key)) {
      if (target === start) {
        const circle = [start];
        for (let at: string | undefined = key; at !== start && at !== undefined; at = from.get(at))
          circle.unshift(at);
        return [start, ...circle];
      }
      if (!component.has(target) || from.has(target)) continue;
      from.set(target, key);
      pending.push(target);
    }
  }
  return [start, start];
}
