import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawArgument } from './arguments.ts';
import { type Bearing, bearings } from './bearing.ts';

type Link = { relation: 'supports' | 'objectsTo' | 'questions'; target: string };

function argumentsOf(links: Record<string, Link[]>): Map<string, RawArgument> {
  return new Map(
    Object.entries(links).map(([key, targets]) => [key, { key, targets } as unknown as RawArgument]),
  );
}

const positions = ['p', 'q', 'r'];
const areRivals = (one: string, other: string) => one !== other && [one, other].sort().join() === 'p,q';

/** Every way from an argument, followed one by one: what `bearings` finds for all at once. */
function followed(byKey: Map<string, RawArgument>, key: string, position: string): Bearing {
  const ends: boolean[] = [];
  const seen = new Set<string>();
  const follow = (at: string, isFor: boolean) => {
    if (seen.has(`${at} ${isFor}`)) return;
    seen.add(`${at} ${isFor}`);
    for (const { relation, target } of byKey.get(at)?.targets ?? []) {
      if (relation !== 'supports' && relation !== 'objectsTo') continue;
      const side = relation === 'supports' ? isFor : !isFor;
      if (byKey.has(target)) follow(target, side);
      else if (target === position) ends.push(side);
      else if (areRivals(target, position)) ends.push(!side);
    }
  };
  follow(key, true);
  return ends.includes(true) ? 'for' : ends.length > 0 ? 'against' : 'neither';
}

describe('how an argument bears on a position', () => {
  it('keeps the side through support, changes it through objections and rivals, and ends at questions', () => {
    const bearingOf = bearings(
      argumentsOf({
        a: [{ relation: 'objectsTo', target: 'p' }],
        b: [{ relation: 'objectsTo', target: 'a' }],
        c: [{ relation: 'questions', target: 'b' }],
      }),
      areRivals,
    );
    expect([bearingOf('a', 'p'), bearingOf('b', 'p'), bearingOf('c', 'p')]).toEqual([
      'against',
      'for',
      'neither',
    ]);
    expect([bearingOf('a', 'q'), bearingOf('b', 'q'), bearingOf('a', 'r')]).toEqual([
      'for',
      'against',
      'neither',
    ]);
  });

  it('is what following every way gives, in circles too', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const link = fc.record({
      relation: fc.constantFrom<Link['relation']>('supports', 'objectsTo', 'questions'),
      target: fc.constantFrom(...keys, ...positions),
    });
    const graph = fc.record(Object.fromEntries(keys.map((key) => [key, fc.array(link, { maxLength: 3 })])));
    fc.assert(
      fc.property(graph, (links) => {
        const byKey = argumentsOf(links);
        const bearingOf = bearings(byKey, areRivals);
        for (const key of keys)
          for (const position of positions)
            expect(bearingOf(key, position)).toBe(followed(byKey, key, position));
      }),
    );
  });
});
