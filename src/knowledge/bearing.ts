import type { RawArgument } from './arguments.ts';
import type { AreRivals } from './rivals.ts';

/** Whether an argument is for a position, against it, or neither. */
export type Bearing = 'for' | 'against' | 'neither';

/** Gives the bearing of an argument on a position. */
export type BearingOf = (key: string, position: string) => Bearing;

/** Sides of a position on which an argument may be, as bits. */
const FOR = 1;
const AGAINST = 2;

/**
 * Follows arguments through their targets up to positions: supporting keeps the side, objecting reverses it; other relations take no side.
 * An argument about a rival of a position has the opposite bearing on it. If an argument reaches a position on both sides, it counts as for
 * it. Computed once for all, from the positions down: linear in the arguments and the positions that each reaches.
 */
export function bearings(byKey: ReadonlyMap<string, RawArgument>, areRivals: AreRivals): BearingOf {
  /** By target, the arguments directly about it. */
  const about = new Map<string, { key: string; turns: boolean }[]>();
  for (const { key, targets } of byKey.values())
    for (const { relation, target } of targets) {
      if (relation !== 'objectsTo' && relation !== 'supports') continue;
      const list = about.get(target);
      const link = { key, turns: relation === 'objectsTo' };
      if (list) list.push(link);
      else about.set(target, [link]);
    }
  /** By argument, the positions that it reaches, and on which sides. */
  const sidesOf = new Map<string, Map<string, number>>();
  for (const position of about.keys()) {
    if (byKey.has(position)) continue;
    const pending: { at: string; side: number }[] = [{ at: position, side: FOR }];
    for (let step = pending.pop(); step !== undefined; step = pending.pop())
      for (const { key, turns } of about.get(step.at) ?? []) {
        const side = turns ? FOR + AGAINST - step.side : step.side;
        let sides = sidesOf.get(key);
        if (!sides) {
          sides = new Map();
          sidesOf.set(key, sides);
        }
        const before = sides.get(position) ?? 0;
        if ((before & side) !== 0) continue;
        sides.set(position, before | side);
        pending.push({ at: key, side });
      }
  }
  return (key, position) => {
    let bearing: Bearing = 'neither';
    for (const [reached, sides] of sidesOf.get(key) ?? []) {
      if (reached !== position && !areRivals(reached, position)) continue;
      if ((sides & (reached === position ? FOR : AGAINST)) !== 0) return 'for';
      bearing = 'against';
    }
    return bearing;
  };
}
