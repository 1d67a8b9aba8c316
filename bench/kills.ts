import { availableParallelism } from 'node:os';
import { Killing } from '../tests/support/killing.ts';
import { SCENARIOS } from '../tests/support/writing-commands.ts';
import { random } from './support/random.ts';

/** Ways of killing: as a step on disk begins, in the middle of one, at any moment from the first on. */
const WAYS = ['step', 'half', 'moment'] as const;

/**
 * Kills every command that writes (SIGKILL), and runs the same command again: it must come to the end that an undisturbed run comes to, byte for
 * byte, and leave nothing half done. Arguments: kills of each command (100); a seed; names of commands (all). What was left in a state of
 * the disk that was seen before is not run again.
 */
export async function run([
  count = '100',
  seed = String(Date.now() % 2 ** 31),
  ...names
]: string[]): Promise<void> {
  const scenarios =
    names.length === 0 ? SCENARIOS : names.flatMap((one) => SCENARIOS.filter(({ name }) => name === one));
  const next = random(Number(seed));
  console.log(`seed ${seed}`);
  let failures = 0;
  for (const scenario of scenarios) {
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      let failed = 0;
      let left = Number(count);
      const work = async () => {
        while (left-- > 0) {
          if (left % 100 === 0)
            console.log(`${scenario.name}: ${left} to go, ${killing.states} different states so far`);
          const way = WAYS[left % WAYS.length] ?? 'step';
          const draw = next();
          const moment =
            way === 'moment' ? draw * killing.milliseconds : 1 + Math.floor(draw * killing.steps);
          const wrong =
            way === 'moment' ? killing.killAfter(moment) : killing.killAtStep(moment, way === 'half');
          if ((await wrong).length === 0) continue;
          failed++;
          console.log(
            `${scenario.name}, killed at ${way} ${moment}:\n  ${(await wrong).slice(0, 8).join('\n  ')}`,
          );
        }
      };
      // A build keeps what it makes in passing in a folder of the site: one at a time.
      const atOnce = scenario.name === 'build' ? 1 : availableParallelism();
      await Promise.all(Array.from({ length: atOnce }, work));
      failures += failed;
      console.log(
        `${scenario.name}: ${count} kills among ${killing.steps} steps and ${killing.milliseconds} ms left ${killing.states} different states; ${failed} kills not finished`,
      );
    } finally {
      killing.end();
    }
  }
  console.log(`${scenarios.length * Number(count)} kills, ${failures} not finished by the same command`);
  if (failures > 0) process.exitCode = 1;
}
