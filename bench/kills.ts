import { Killing, SCENARIOS } from '../tests/support/killed-commands.ts';
import { random } from './support/random.ts';

/**
 * Kills every command that writes (SIGKILL), half of the times at a step on disk and half of them at a moment, drawn at random, and runs the same command again: it
 * must come to the end that an undisturbed run comes to, byte for byte, and leave nothing half done. Arguments: kills of each command (100); a seed; names
 * of commands (all).
 */
export async function run([
  count = '100',
  seed = String(Date.now() % 2 ** 31),
  ...names
]: string[]): Promise<void> {
  const scenarios = SCENARIOS.filter(({ name }) => names.length === 0 || names.includes(name));
  const next = random(Number(seed));
  console.log(`seed ${seed}`);
  let failures = 0;
  let kills = 0;
  for (const scenario of scenarios) {
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      let failed = 0;
      for (let nth = 0; nth < Number(count); nth++) {
        const draw = next();
        const moment = nth % 2 === 0 ? 1 + Math.floor(draw * killing.steps) : draw * killing.milliseconds;
        const wrong = await (nth % 2 === 0 ? killing.killAtStep(moment) : killing.killAfter(moment));
        kills++;
        if (wrong.length === 0) continue;
        failed++;
        const when =
          nth % 2 === 0 ? `at step ${moment} of ${killing.steps}` : `after ${Math.round(moment)} ms`;
        console.log(`${scenario.name}, killed ${when}:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      }
      failures += failed;
      console.log(`${scenario.name}: ${count} kills among ${killing.steps} steps, ${failed} not finished`);
    } finally {
      killing.end();
    }
  }
  console.log(`${kills} kills, ${failures} not finished by the same command`);
  if (failures > 0) process.exitCode = 1;
}
