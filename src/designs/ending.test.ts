import { describe, expect, it } from 'vitest';
import { type Condition, endingOf, type Model, replay } from './index.ts';
import { TWO_WRITERS } from './two-writers.fixture.ts';

const ending = (model: Model, steps: readonly string[], wanted: readonly string[] = []) =>
  endingOf(model, replay(model, steps, { locking: 'no' }), wanted);

describe('what became of a trace', () => {
  it('names the step at which something broke, and the values that make it so', () => {
    expect(ending(TWO_WRITERS, ['ann-writes', 'ben-writes'])).toEqual({
      breaches: [
        {
          invariant: 'one-writer',
          step: 2,
          because: [
            { name: 'ann', value: 'writing' },
            { name: 'ben', value: 'writing' },
          ],
          lasts: true,
        },
      ],
      misses: [],
    });
  });

  it('says that it is over by the end, where the end does not show it', () => {
    const { breaches } = ending(TWO_WRITERS, ['ann-writes', 'ben-writes', 'ann-ends', 'ben-ends']);
    expect(breaches).toMatchObject([{ step: 2, lasts: false }]);
  });

  it('names of alternatives the one that is so, switches among them, and below not what is there instead', () => {
    const never: Condition = {
      any: [{ ann: 'done' }, { locking: 'no', all: [{ ben: 'writing' }] }],
      not: { lock: 'ben' },
    };
    const invariants = [{ id: 'loose', title: 'Never loose.', never }];
    const { breaches } = ending({ ...TWO_WRITERS, invariants }, ['ben-writes']);
    expect(breaches[0]?.because).toEqual([
      { name: 'locking', value: 'no' },
      { name: 'ben', value: 'writing' },
      { name: 'lock', value: 'free' },
    ]);
  });

  it('says what is lacking of what is wanted, and nothing where it is reached', () => {
    const half = ending(TWO_WRITERS, ['ann-writes', 'ann-ends'], ['both-done']);
    expect(half.misses).toEqual([
      { invariant: 'both-done', lacks: [{ name: 'ben', value: 'idle', wanted: ['done'] }] },
    ]);
    const both = ['ann-writes', 'ann-ends', 'ben-writes', 'ben-ends'];
    expect(ending(TWO_WRITERS, both, ['both-done']).misses).toEqual([]);
    expect(ending(TWO_WRITERS, [], []).misses).toEqual([]);
  });
});
