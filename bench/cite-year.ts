import { citedYear } from '../tests/support/cited-year.ts';
import { random } from './support/random.ts';

/**
 * Changes of a knowledge base in a year, each of which whoever cited it must be told with the right verdict, what to do, and the page of the cited
 * revision; and what --fix changes, and nothing else. Everything is cited in every format that Parley prints and in every manner of writing by hand.
 * Arguments: first seed, how many seeds.
 */
export async function run(args: string[]): Promise<void> {
  const [seed = String(Date.now() % 2 ** 31), seeds = '1'] = args;
  let right = 0;
  let all = 0;
  for (let nth = 0; nth < Number(seeds); nth++) {
    const outcomes = citedYear(random(Number(seed) + nth));
    const amiss = outcomes.filter(({ wrong }) => wrong.length > 0);
    right += outcomes.length - amiss.length;
    all += outcomes.length;
    for (const { what, text, wrong } of amiss.slice(0, 10))
      console.log(`seed ${Number(seed) + nth}: ${what}\n  ${wrong.join('\n  ')}\n${text}`);
  }
  console.log(
    `seed ${seed} and ${Number(seeds) - 1} more: ${right} of ${all} documents told and fixed as they must be, each under one change`,
  );
  if (right < all) process.exitCode = 1;
}
