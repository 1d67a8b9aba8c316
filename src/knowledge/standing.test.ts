import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIONS, type Relation } from '../entries/index.ts';
import { type Attacker, groundedLabelling } from './standing.ts';

const attack = (key: string, target: string, by = key): Attacker => ({
  key,
  targets: [{ relation: 'objectsTo', target }],
  by,
});

describe('the grounded labelling', () => {
  it('lets a position stand that nothing attacks', () => {
    expect(groundedLabelling(['p'], []).labelling.get('p')).toBe('in');
  });

  it('answers a position by an objection that nobody attacked', () => {
    const { labelling } = groundedLabelling(['p'], [attack('a', 'p')]);
    expect([labelling.get('a'), labelling.get('p')]).toEqual(['in', 'out']);
  });

  it('restores a position whose every objection is answered', () => {
    const { labelling } = groundedLabelling(
      ['p'],
      [attack('a', 'p'), attack('b', 'a'), attack('c', 'p'), attack('d', 'c')],
    );
    expect(labelling.get('p')).toBe('in');
  });

  it('leaves a circle undecided, and what it attacks', () => {
    const { labelling } = groundedLabelling(
      ['p'],
      [attack('a', 'b'), attack('b', 'c'), attack('c', 'a'), attack('d', 'p'), attack('e', 'd')],
    );
    expect(['a', 'b', 'c'].map((key) => labelling.get(key))).toEqual(['undecided', 'undecided', 'undecided']);
    expect(labelling.get('p')).toBe('in');
  });

  it('takes out an argument that its own author concedes, and none that another does', () => {
    const concede = (by: string): Attacker => ({
      key: 'c',
      targets: [{ relation: 'concedes', target: 'a' }],
      by,
    });
    expect(groundedLabelling(['p'], [attack('a', 'p', 'anna'), concede('anna')]).labelling.get('p')).toBe(
      'in',
    );
    expect(groundedLabelling(['p'], [attack('a', 'p', 'anna'), concede('bob')]).labelling.get('p')).toBe(
      'out',
    );
  });

  it('is not moved by support, correction or qualification', () => {
    const others = (['supports', 'corrects', 'qualifies'] as const).map(
      (relation): Attacker => ({ key: relation, targets: [{ relation, target: 'p' }], by: 'x' }),
    );
    expect(groundedLabelling(['p'], [attack('a', 'p'), ...others]).labelling.get('p')).toBe('out');
  });

  /** Arguments at random, each with several targets: positions and arguments, itself too. */
  const graphs = fc.array(
    fc.record({
      by: fc.constantFrom('anna', 'bob'),
      targets: fc.uniqueArray(fc.record({ relation: fc.constantFrom(...RELATIONS), at: fc.nat(13) }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ at }) => at,
      }),
    }),
    { maxLength: 12 },
  );
  const positions = ['p', 'q'];
  const attackersIn = (
    drawn: { by: string; targets: { relation: Relation; at: number }[] }[],
  ): Attacker[] => {
    const keys = [...positions, ...drawn.map((_, index) => `a${index}`)];
    return drawn.map(({ by, targets }, index) => {
      const aimed = new Map(targets.map(({ relation, at }) => [keys[at % keys.length] ?? '', relation]));
      return {
        key: `a${index}`,
        by,
        targets: [...aimed].map(([target, relation]) => ({ relation, target })),
      };
    });
  };

  it('is that of the definition, whatever the targets and circles', () => {
    fc.assert(
      fc.property(graphs, (drawn) => {
        const all = attackersIn(drawn);
        const { labelling } = groundedLabelling(positions, all);
        expect(Object.fromEntries(labelling)).toEqual(byDefinition(positions, all));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of arguments', () => {
    const shuffled = graphs.chain((drawn) => {
      const all = attackersIn(drawn);
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const labels = (list: Attacker[]) =>
          Object.fromEntries([...groundedLabelling(positions, list).labelling].sort());
        expect(labels(other)).toEqual(labels(all));
      }),
    );
  });

  it('takes a chain of fifty thousand attacks', () => {
    const all = Array.from({ length: 50_000 }, (_, at) => attack(`a${at}`, at === 0 ? 'p' : `a${at - 1}`));
    expect(groundedLabelling(['p'], all).labelling.get('p')).toBe('in');
  });
});

/** The least fixed point, step by step as Dung 1995 defines it: slow, and plain to see. */
function byDefinition(positions: readonly string[], all: readonly Attacker[]): Record<string, string> {
  const nodes = [...positions, ...all.map(({ key }) => key)];
  const author = new Map(all.map(({ key, by }) => [key, by]));
  const isWithdrawn = (node: string) =>
    all.some(
      ({ by, targets }) =>
        by === author.get(node) && targets.some((one) => one.relation === 'concedes' && one.target === node),
    );
  const attackersOf = (node: string) =>
    all.filter(({ targets }) => targets.some((one) => one.relation === 'objectsTo' && one.target === node));
  const label: Record<string, string> = Object.fromEntries(
    nodes.map((node) => [node, isWithdrawn(node) ? 'out' : 'undecided']),
  );
  for (let before = ''; before !== JSON.stringify(label); ) {
    before = JSON.stringify(label);
    for (const node of nodes) {
      if (label[node] !== 'undecided') continue;
      const against = attackersOf(node).map(({ key }) => label[key]);
      if (against.every((one) => one === 'out')) label[node] = 'in';
      else if (against.includes('in')) label[node] = 'out';
    }
  }
  return label;
}
