import type { RawArgument } from './arguments.ts';
import type { AreRivals } from './rivals.ts';

/** How an argument bears on a position: for it, against it, or neither way. */
export type Bearing = 'for' | 'against' | 'neither';

/**
 * Where an argument leads, target by target, up to a position: to support keeps the side, to object changes it; the other
 * relations take none. An argument about a rival of the position bears the other way.
 */
export function bearingOn(
  key: string,
  position: string,
  byKey: ReadonlyMap<string, RawArgument>,
  areRivals: AreRivals,
): Bearing {
  let side = 1;
  const seen = new Set<string>();
  for (let at = byKey.get(key); at; at = byKey.get(at.target)) {
    if (seen.has(at.key)) return 'neither';
    seen.add(at.key);
    if (at.relation === 'objectsTo') side = -side;
    else if (at.relation !== 'supports') return 'neither';
    if (byKey.has(at.target)) continue;
    if (at.target !== position) {
      if (!areRivals(at.target, position)) return 'neither';
      side = -side;
    }
    return side > 0 ? 'for' : 'against';
  }
  return 'neither';
}
