import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attacker, groundedLabelling } from './standing.ts';

const attack = (key: string, target: string, by = key): Attacker => ({
  key,
  target,
  relation: 'objectsTo',
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
    const concede = (by: string): Attacker => ({ key: 'c', relation: 'concedes', target: 'a', by });
    expect(groundedLabelling(['p'], [attack('a', 'p', 'anna'), concede('anna')]).labelling.get('p')).toBe(
      'in',
    );
    expect(groundedLabelling(['p'], [attack('a', 'p', 'anna'), concede('bob')]).labelling.get('p')).toBe(
      'out',
    );
  });

  it('is not moved by support, correction or qualification', () => {
    const others = (['supports', 'corrects', 'qualifies'] as const).map(
      (relation): Attacker => ({ key: relation, relation, target: 'p', by: 'x' }),
    );
    expect(groundedLabelling(['p'], [attack('a', 'p'), ...others]).labelling.get('p')).toBe('out');
  });

  it('keeps its law: in means that every attacker is out, out that some attacker is in', () => {
    const graphs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    fc.assert(
      fc.property(graphs, (edges) => {
        // One argument has one target: a node of the abstract graph is made of an argument and what it stands for.
        const all = edges.map(([from, to], index) =>
          attack(`n${from}.${index}`, index % 2 ? `n${to}.${index - 1}` : 'p'),
        );
        const { labelling, attackers } = groundedLabelling(['p'], all);
        for (const node of ['p', ...all.map((one) => one.key)]) {
          const against = (attackers.get(node) ?? []).map((key) => labelling.get(key));
          if (labelling.get(node) === 'in') expect(against.every((label) => label === 'out')).toBe(true);
          if (labelling.get(node) === 'out') expect(against).toContain('in');
          if (labelling.get(node) === 'undecided')
            expect(against.includes('in') || against.every((label) => label === 'out')).toBe(false);
        }
      }),
    );
  });

  it('takes a chain of fifty thousand attacks', () => {
    const all = Array.from({ length: 50_000 }, (_, at) => attack(`a${at}`, at === 0 ? 'p' : `a${at - 1}`));
    expect(groundedLabelling(['p'], all).labelling.get('p')).toBe('in');
  });
});
