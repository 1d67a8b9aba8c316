import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from './components.ts';

/** What each of up to ten nodes leads to. */
const graph = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 10 });

function edgesOf(drawn: readonly (readonly number[])[]): Map<string, string[]> {
  return new Map(drawn.map((next, at) => [`n${at}`, next.map((to) => `n${to % drawn.length}`)]));
}

/** All that a node leads to in one step or more, by definition. */
function reachable(edges: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const reached = new Set(edges.get(from));
  for (const one of reached) for (const to of edges.get(one) ?? []) reached.add(to);
  return reached;
}

describe('the components of a graph', () => {
  it('hold what leads to each other, and stand behind what they lead to, whatever the order of nodes', () => {
    const shuffled = graph.chain((drawn) => {
      const edges = edgesOf(drawn);
      const nodes = [...edges.keys()];
      return fc.tuple(fc.constant(edges), fc.shuffledSubarray(nodes, { minLength: nodes.length }));
    });
    fc.assert(
      fc.property(shuffled, ([edges, nodes]) => {
        const components = componentsOf(nodes, (node) => edges.get(node) ?? []);
        const place = new Map(components.flatMap(({ keys }, at) => keys.map((key) => [key, at])));
        expect([...place.keys()].sort()).toEqual([...edges.keys()].sort());
        for (const a of nodes) {
          const fromA = reachable(edges, a);
          expect(components[place.get(a) ?? 0]?.isCircle).toBe(fromA.has(a));
          for (const b of nodes) {
            const isOne = a === b || (fromA.has(b) && reachable(edges, b).has(a));
            expect(place.get(a) === place.get(b)).toBe(isOne);
            if (fromA.has(b)) expect(place.get(b)).toBeLessThanOrEqual(place.get(a) ?? 0);
          }
        }
      }),
    );
  });

  it.each([
    ['a chain', false],
    ['a circle', true],
  ])('of %s of a hundred thousand nodes are found without recursion', (_what, isCircle) => {
    const count = 100_000;
    const next = (node: string) => {
      const to = Number(node) + 1;
      return to < count ? [`${to}`] : isCircle ? ['0'] : [];
    };
    const components = componentsOf(
      Array.from({ length: count }, (_, at) => `${at}`),
      next,
    );
    expect(components).toHaveLength(isCircle ? 1 : count);
  });
});
