import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { type Between, runMutations } from './support/citation-mutations.ts';

const seed = fc.nat(2 ** 31);

test.each<[string, Between]>([
  ['of scheme 1', { cited: 1, checked: 1, several: false }],
  ['of scheme 1 and checked under scheme 2', { cited: 1, checked: 2, several: false }],
  ['of scheme 2, with several targets and circles', { cited: 2, checked: 2, several: true }],
])(
  'each edit of what is cited by revisions %s is found with the right verdict, where it is and nowhere else',
  (_what, between) => {
    fc.assert(
      fc.property(seed, (start) => {
        for (const { what, expected, found } of runMutations(24, 8, random(start), between))
          expect(found, what).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  },
);

test('two hundred knowledge bases that were cited under scheme 1 have no finding under scheme 2, in any format', () => {
  fc.assert(
    fc.property(seed, (start) => {
      const outcomes = runMutations(0, 5, random(start), { cited: 1, checked: 2, several: false });
      expect(outcomes.map(({ found }) => found)).toEqual(outcomes.map(() => []));
      expect(outcomes.length).toBeGreaterThan(4);
    }),
    { numRuns: 200 },
  );
});
