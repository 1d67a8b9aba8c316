import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { citedYear } from './support/cited-year.ts';
import { MANNERS } from './support/printed-mutations.ts';

test('of all that happens to a knowledge base in a year, whoever cited it is told the right thing, and what to do', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const draw = random(seed);
      // Every format that Parley prints, and some of those that people write.
      const manners = MANNERS.filter(({ name }) => !name.includes('by hand') || draw() < 0.1);
      for (const { what, text, wrong } of citedYear(draw, manners))
        expect(wrong, `${what}\n${text}`).toEqual([]);
    }),
    { numRuns: 1 },
  );
}, 240_000);
