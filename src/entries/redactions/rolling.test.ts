import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../tests/support/properties.ts';
import { runsWithSum, sumOf } from './rolling.ts';

describe('runs of a text with a sum', () => {
  it('are the runs that are equal to the one it is of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }),
        fc.string({ minLength: 8, maxLength: 12 }),
        (text, run, salt) => {
          const places = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
            text.startsWith(run, at),
          );
          expect([...runsWithSum(text, run.length, sumOf(run, salt), salt)]).toEqual(places);
        },
      ),
    );
  });
});
