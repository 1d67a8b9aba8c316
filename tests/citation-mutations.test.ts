import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { runMutations } from './support/citation-mutations.ts';

test('an untouched document has no finding, and each edit is found with the right verdict, where it is and nowhere else', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const outcomes = runMutations(24, 8, random(seed));
      for (const { what, expected, found } of outcomes) expect(found, what).toEqual(expected);
      expect(outcomes[0]?.found).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
