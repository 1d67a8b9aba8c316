import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { filesOf, generatedDebate } from './support/generated-debate.ts';
import { knowledgeOf } from './support/knowledge.ts';
import { isRight, MANNERS, printedMutations } from './support/printed-mutations.ts';

test.each(MANNERS.map((manner) => [manner.name, manner] as const))(
  'whatever is mutated of a citation is told, and nothing of one that is whole: %s',
  (_name, manner) => {
    let mutated = 0;
    fc.assert(
      fc.property(fc.nat(2 ** 31), (seed) => {
        const draw = random(seed);
        const kb = knowledgeOf({ ...filesOf(generatedDebate(4, draw)), 'parley.yaml': 'format: 2\n' });
        const outcomes = printedMutations(kb, draw, [manner], 2);
        mutated += outcomes.filter(({ expected }) => expected !== undefined).length;
        for (const { what, text, found, expected } of outcomes.filter((one) => !isRight(one)))
          expect(found, `${what}\n${text}`).toEqual(expected === undefined ? [] : [expected]);
      }),
      { numRuns: 3 },
    );
    expect(mutated).toBeGreaterThan(5);
  },
);
