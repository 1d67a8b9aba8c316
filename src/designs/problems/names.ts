import type { ModelProblem } from '../condition.ts';

export type Path = readonly (string | number)[];

/** What is wrong with a reference to one of a list. */
export function among(
  ids: readonly string[],
  id: string | undefined,
  path: Path,
  what: string,
): ModelProblem[] {
  if (id === undefined || ids.includes(id)) return [];
  const known = ids.length === 0 ? 'there is none' : `there are ${ids.join(', ')}`;
  return [{ path, message: `there is no ${what} "${id}"; ${known}` }];
}

/** What is wrong with ids that occur twice. */
export function repeated(ids: readonly { readonly id: string; readonly path: Path }[]): ModelProblem[] {
  const known = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    const isKnown = known.has(id);
    known.add(id);
    return isKnown ? [{ path, message: `there is a "${id}" already` }] : [];
  });
}
