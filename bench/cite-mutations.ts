import { runMutations } from '../tests/support/citation-mutations.ts';
import { filesOf, generatedDebate } from '../tests/support/generated-debate.ts';
import { knowledgeOf } from '../tests/support/knowledge.ts';
import { isRight, printedMutations } from '../tests/support/printed-mutations.ts';
import { random } from './support/random.ts';

/**
 * Two kinds of mutations, each of which must be found with the right verdict, and nothing in what is whole. Of a debate, or of documents in five
 * formats that cite all of it: so many random edits. And of citations, in every format that Parley prints and in every manner of writing by
 * hand, at an address and at a path alone: each part (key, revision, host, a quoted word) of a position, an argument and evidence. Arguments: edits, seed, rounds of the second.
 */
export async function run(args: string[]): Promise<void> {
  const [edits = '200', seed = String(Date.now() % 2 ** 31), rounds = '2'] = args;
  const outcomes = runMutations(Number(edits), 24, random(Number(seed)));
  const wrong = outcomes.filter(({ expected, found }) => expected.join() !== found.join());
  for (const { what, expected, found } of wrong.slice(0, 10))
    console.log(`${what}\n  expected ${expected.join(', ')}\n  found    ${found.join(', ')}`);
  const untouched = outcomes[0]?.found.length;
  const right = outcomes.length - wrong.length - (untouched === 0 ? 1 : 0);
  console.log(
    `seed ${seed}: ${untouched} findings on the untouched document; ${right} of ${outcomes.length - 1} edits found, each with the right verdict`,
  );
  const draw = random(Number(seed));
  const printed = Array.from({ length: Number(rounds) }, () =>
    printedMutations(
      knowledgeOf({ ...filesOf(generatedDebate(12, draw)), 'parley.yaml': 'format: 2\n' }),
      draw,
    ),
  ).flat();
  const amiss = printed.filter((one) => !isRight(one));
  for (const { what, expected = 'nothing', found, text } of amiss.slice(0, 10))
    console.log(`${what}: expected ${expected}, found ${found.join(', ') || 'nothing'}\n${text}`);
  const whole = printed.filter(({ expected }) => expected === undefined);
  const count = (list: typeof printed) => list.filter(isRight).length;
  const mutated = printed.filter(({ expected }) => expected !== undefined);
  console.log(
    `${count(mutated)} of ${mutated.length} mutations of citations told with the right verdict; nothing told of ${count(whole)} of ${whole.length} whole ones`,
  );
  if (wrong.length + amiss.length > 0) process.exitCode = 1;
}
