import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { filesOf, generatedDebate } from './support/generated-debate.ts';
import { knowledgeOf } from './support/knowledge.ts';
import { isRight, MANNERS, printedMutations } from './support/printed-mutations.ts';

/** Texts with what is markup in one format or another. */
const AWKWARD = [
  'the “handle” is *not* the VM',
  'use `foo_bar()` and <b>bold</b> & more',
  'a_b_c [RFC] costs $5 or 10% #1',
  "don't -- really -- use ~/path or ^caret",
  'x != y && {a, b} @ user@example.org',
  'says "hello there" to C:\\dir | pipe',
  'see https://other.example/positions/foo/ for it',
  "it's ''odd'' ``code`` --- dash",
  'é ü 漢字 א mixed – text…',
  'He said “go on and never',
  'fn[0] -> x->y::z; // no',
];

/** A debate all of whose texts are awkward. */
function awkwardDebate(draw: () => number) {
  const debate = generatedDebate(6, draw);
  const text = (at: number) => AWKWARD[at % AWKWARD.length] ?? '';
  debate.arguments.forEach((argument, at) => {
    argument.exact = `Words ${at} here ${text(at)} and the driver keeps them.`;
    argument.gist = `Gist ${at} ${text(at + 3)} is said.`;
  });
  debate.positions.forEach((position, at) => {
    position.statement = `Statement ${at} that ${text(at + 5)} holds always.`;
  });
  const files = Object.entries(filesOf(debate)).map(([file, source]) => [
    file,
    source.replace(
      /^(\s*(?:exact|gist|statement): )(.*)$/gm,
      (_, name: string, said: string) => name + JSON.stringify(said),
    ),
  ]);
  return knowledgeOf({ ...Object.fromEntries(files), 'parley.yaml': 'format: 2\n' });
}

test('so it is of words that hold markup of every format, in every format that is printed', () => {
  const printed = MANNERS.filter(({ name }) => !name.includes('by hand'));
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const draw = random(seed);
      for (const outcome of printedMutations(awkwardDebate(draw), draw, printed, 5))
        expect(isRight(outcome), `${outcome.what}: ${outcome.found.join()}\n${outcome.text}`).toBe(true);
    }),
    { numRuns: 3 },
  );
});

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
