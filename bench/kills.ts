import { availableParallelism } from 'node:os';
import { Killing } from '../tests/support/killing.ts';
import { SCENARIOS } from '../tests/support/writing-commands.ts';
import { random } from './support/random.ts';

/** A kill: as a step on disk begins or in the middle of it, by number from 1; or so many milliseconds after the first. */
type Kill = readonly [how: 'step' | 'half' | 'moment', at: number];

/**
 * Kills every command that writes (SIGKILL), and runs the same command again: it must come to the end that an undisturbed run comes to, byte for
 * byte, and leave nothing half done. Two kills of three are at a step, each step once before any comes again, the third at any moment.
 * What was left in a state of the disk that was seen before is not run again. Arguments: kills of each command (100); a seed; names of commands (all).
 */
export async function run([
  count = '100',
  seed = String(Date.now() % 2 ** 31),
  ...names
]: string[]): Promise<void> {
  const named = names.flatMap((one) => SCENARIOS.filter(({ name }) => name === one));
  const scenarios = names.length === 0 ? SCENARIOS : named;
  const next = random(Number(seed));
  console.log(`seed ${seed}`);
  let failures = 0;
  for (const scenario of scenarios) {
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      let failed = 0;
      let done = 0;
      const kills = drawn(Number(count), killing, next).values();
      const work = async () => {
        for (const [how, at] of kills) {
          const wrong = await (how === 'moment'
            ? killing.killAfter(at)
            : killing.killAtStep(at, how === 'half'));
          if (++done % 10 === 0) console.log(`${scenario.name}: ${done} kills, ${killing.states} states`);
          if (wrong.length === 0) continue;
          failed++;
          console.log(`${scenario.name}, killed at ${how} ${at}:\n  ${wrong.slice(0, 8).join('\n  ')}`);
        }
      };
      const atOnce = scenario.makesSite ? 1 : availableParallelism();
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

function drawn(count: number, { steps, milliseconds }: Killing, next: () => number): Kill[] {
  let left: Kill[] = [];
  const ofSteps = (): Kill => {
    if (left.length === 0)
      left = Array.from({ length: steps }, (_, at): Kill[] => [
        ['step', at + 1],
        ['half', at + 1],
      ]).flat();
    const at = Math.floor(next() * left.length);
    const kill = left[at] ?? ['step', 1];
    left[at] = left.at(-1) ?? kill;
    left.pop();
    return kill;
  };
  return Array.from({ length: count }, (_, nth) =>
    nth % 3 === 2 ? ['moment', next() * milliseconds] : ofSteps(),
  );
}
