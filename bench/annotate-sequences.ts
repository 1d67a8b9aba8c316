import { annotatingAtRandom } from '../tests/support/annotating.ts';
import { random } from './support/random.ts';

/** Steps of a sequence. */
const STEPS = 25;

/**
 * Runs random sequences of annotating, importing the same posts again, renaming, editing by hand, undoing, stopping and killing, and names what is lost, changed without
 * reason, or does not pass the check. Arguments: how many (1,000); a seed.
 */
export async function run([count = '1000', seed = String(Date.now() % 2 ** 31)]: string[]): Promise<void> {
  console.log(`seed ${seed}`);
  let failures = 0;
  const all = new Map<string, number>();
  for (let at = 0; at < Number(count); at++) {
    const { wrong, done } = await annotatingAtRandom(random(Number(seed) + at * 7919), STEPS);
    for (const [way, times] of Object.entries(done)) all.set(way, (all.get(way) ?? 0) + times);
    if (wrong.length > 0) {
      failures++;
      console.log(`sequence ${at}:\n  ${wrong.slice(0, 8).join('\n  ')}`);
    }
    if ((at + 1) % 50 === 0) console.log(`${at + 1} sequences, ${failures} failed`);
  }
  const ways = [...all].map(([way, times]) => `${way} ${times}`).join(', ');
  console.log(`${count} sequences of ${STEPS} steps (${ways}), ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}
