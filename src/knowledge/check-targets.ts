import { type Entry, lineIn, type Problem, repeatedTargets, targetsOf } from '../entries/index.ts';
import type { Names } from './names.ts';

/** Problems for targets that an argument lists twice under two names; the schema reports those under one name. */
export function checkTargets(entries: readonly Entry[], names: Names): Problem[] {
  return entries.flatMap((entry) => {
    if (!('arguments' in entry.data)) return [];
    return entry.data.arguments.flatMap((argument, index) => repeatedIn(argument, index, entry, names));
  });
}

function repeatedIn(
  argument: Entry<'posts' | 'debates'>['data']['arguments'][number],
  index: number,
  entry: Entry,
  names: Names,
): Problem[] {
  const nameOf = (target: string) => names.resolve(target) ?? target;
  return repeatedTargets(targetsOf(argument), nameOf).map(({ path, message }) => ({
    code: 'repeated-target',
    file: entry.file,
    line: lineIn(entry, ['arguments', index, ...path]),
    message: `"${argument.id}": ${message}`,
  }));
}
