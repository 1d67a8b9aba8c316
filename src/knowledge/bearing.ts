import type { RawArgument } from './arguments.ts';
import type { AreRivals } from './rivals.ts';

/** How an argument bears on a position: for it, against it, or neither way. */
export type Bearing = 'for' | 'against' | 'neither';

/**
 * Where an argument leads, target by target, up to a position: to support keeps the side, to object changes it; the other
 * relations take none. An argument about a rival of the position bears the other way. Of several ways that an argument leads, one
 * that is for the position counts before one that is against it. Linear in the arguments on the way.
 */
export function bearingOn(
  key: string,
  position: string,
  byKey: ReadonlyMap<string, RawArgument>,
  areRivals: AreRivals,
): Bearing {
  let bearing: Bearing = 'neither';
  const seen = new Set<string>();
  const pending: { key: string; side: number }[] = [{ key, side: 1 }];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const mark = `${at.side} ${at.key}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    for (const { relation, target } of byKey.get(at.key)?.targets ?? []) {
      if (relation !== 'objectsTo' && relation !== 'supports') continue;
      let side = relation === 'objectsTo' ? -at.side : at.side;
      if (byKey.has(target)) {
        pending.push({ key: target, side });
        continue;
      }
      if (target !== position) {
        if (!areRivals(target, position)) continue;
        side = -side;
      }
      if (side > 0) return 'for';
      bearing = 'against';
    }
  }
  return bearing;
}
