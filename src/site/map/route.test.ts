import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf, pathOf, type Route, routesTo, type Side } from './route.ts';

const EM = 13;

/** The three straight parts of a route. */
function parts({ from, track, to }: Route) {
  return {
    out: { y: from.y, x: [from.x, track].sort((a, b) => a - b) as [number, number] },
    along: { x: track, y: [from.y, to.y].sort((a, b) => a - b) as [number, number] },
    into: { y: to.y, x: [track, to.x].sort((a, b) => a - b) as [number, number] },
  };
}

/** Boxes of some heights, one below the other, beside a side at any height among them. */
const scenes = fc
  .record({
    heights: fc.array(fc.integer({ min: 50, max: 160 }), { minLength: 1, maxLength: 24 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    isLeft: fc.boolean(),
  })
  .map(({ heights, at, isLeft }) => {
    let y = 0;
    const gap = (2.6 + heights.length * 0.35) * EM;
    const boxes = heights.map((height) => {
      y += height + 10;
      return { x: isLeft ? -gap : gap, y: y - height / 2 };
    });
    const size = Math.max(40, heights.length * 0.7 * EM);
    const top = at * Math.max(0, y - size);
    const outward = isLeft ? -1 : 1;
    return { boxes, side: { x: 0, outward, top, bottom: top + size } as Side };
  });

test('no two lines to one box meet, and their arrows stand apart', () => {
  fc.assert(
    fc.property(scenes, ({ boxes, side }) => {
      const routes = routesTo(side, boxes, EM);
      for (const [at, a] of routes.entries())
        for (const b of routes.slice(at + 1)) {
          expect(Math.abs(a.to.y - b.to.y)).toBeGreaterThan(0.6 * EM);
          const [one, other] = [parts(a), parts(b)];
          for (const [level, upright] of [
            [one.out, other.along],
            [one.into, other.along],
            [other.out, one.along],
            [other.into, one.along],
          ] as const) {
            const crosses =
              level.x[0] < upright.x - 0.5 &&
              upright.x + 0.5 < level.x[1] &&
              upright.y[0] < level.y - 0.5 &&
              level.y + 0.5 < upright.y[1];
            expect(crosses).toBe(false);
          }
          const share =
            Math.min(one.along.y[1], other.along.y[1]) - Math.max(one.along.y[0], other.along.y[0]);
          if (share > 1) expect(Math.abs(a.track - b.track)).toBeGreaterThan(0.3 * EM);
        }
    }),
  );
});

test('a line goes out, along its track and in, with its arrow at the box', () => {
  const [route] = routesTo({ x: 0, outward: 1, top: 10, bottom: 10 }, [{ x: 100, y: 80 }], 10);
  expect(route).toEqual({ from: { x: 100, y: 80 }, track: 11, to: { x: 0, y: 10 } });
  if (route === undefined) return;
  expect(pathOf(route, 10)).toBe('M100 80H14.5Q11 80 11 76.5V13.5Q11 10 7.5 10H6.5');
  expect(headOf(route, 10)).toBe('M0 10L6.5 7v6z');
});

test('a line at the height of its port is straight', () => {
  const [route] = routesTo({ x: 0, outward: -1, top: 10, bottom: 10 }, [{ x: -100, y: 10 }], 10);
  expect(route && pathOf(route, 10)).toBe('M-100 10H-6.5');
});

test('a line from behind a box goes round to the same side', () => {
  const [route] = routesTo({ x: 0, outward: 1, top: 10, bottom: 10 }, [{ x: -50, y: 80 }], 10);
  expect(route?.track).toBeGreaterThan(0);
  expect(route && headOf(route, 10)).toBe('M0 10L6.5 7v6z');
});
