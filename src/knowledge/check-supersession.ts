import { lineIn, type Problem, successorsOf } from '../entries/index.ts';
import type { Checked } from './check.ts';
import type { Resolved } from './resolved.ts';

/** Positions that supersede each other in a circle. */
export function checkSupersession(
  position: Resolved<'positions'>,
  { positions }: Pick<Checked, 'positions'>,
): Problem[] {
  const before = new Map<string, string>();
  // Iterating the list also visits what is added meanwhile.
  const reached = [position.id];
  for (const id of reached)
    for (const next of successorsOf(positions.get(id)?.data ?? {})) {
      if (next === position.id) return circleFrom(position, id, before);
      if (before.has(next)) continue;
      before.set(next, id);
      reached.push(next);
    }
  return [];
}

/** @param last What leads back to the position. @param before By position, the one that led to it. */
function circleFrom(
  position: Resolved<'positions'>,
  last: string,
  before: ReadonlyMap<string, string>,
): Problem[] {
  const path = [position.id];
  for (let at: string | undefined = last; at !== undefined && at !== position.id; at = before.get(at))
    path.unshift(at);
  path.unshift(position.id);
  // Reported once for each circle: on the first of it by name.
  if (path.some((other) => other < position.id)) return [];
  return [
    {
      code: 'supersession-cycle',
      file: position.file,
      line: lineIn(position, ['supersededBy']),
      message: `supersededBy runs in a circle: ${path.join(' → ')}`,
    },
  ];
}
