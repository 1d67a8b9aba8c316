import { runMutations } from '../tests/support/citation-mutations.ts';
import { random } from './support/random.ts';

/**
 * Makes a debate and documents in five formats that cite all of it, and 200 random edits of either: each must be found with the right
 * verdict, on what it concerns and on nothing else; and nothing must be found in the untouched document. Arguments: edits, seed.
 */
export async function run(args: string[]): Promise<void> {
  const [edits = '200', seed = String(Date.now() % 2 ** 31)] = args;
  const outcomes = runMutations(Number(edits), 24, random(Number(seed)));
  const wrong = outcomes.filter(({ expected, found }) => expected.join() !== found.join());
  for (const { what, expected, found } of wrong.slice(0, 10))
    console.log(`${what}\n  expected ${expected.join(', ')}\n  found    ${found.join(', ')}`);
  const untouched = outcomes[0]?.found.length;
  const right = outcomes.length - wrong.length - (untouched === 0 ? 1 : 0);
  console.log(
    `seed ${seed}: ${untouched} findings on the untouched document; ${right} of ${outcomes.length - 1} edits found, each with the right verdict`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}
