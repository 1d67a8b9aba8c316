import { Killing } from '../tests/support/killing.ts';
import type { Scenario } from '../tests/support/scenario.ts';
import { SERVING } from '../tests/support/serving-commands.ts';
import { SCENARIOS } from '../tests/support/writing-commands.ts';

/** Bytes that are free on the disk: each time twice as many, and of a site, which has fonts, eight times. */
function disksFor({ makesSite = false }: Scenario): readonly number[] {
  const [first, last, times] = makesSite ? [2 ** 15, 2 ** 24, 8] : [2 ** 12, 2 ** 19, 2];
  const disks: number[] = [];
  for (let free = first; free <= last; free *= times) disks.push(free);
  return disks;
}

/**
 * Runs every command that writes on disks that are too small for it, and again where there is room: it must say which file the disk
 * did not take, and come to the end of an undisturbed run. Mounts file systems in memory (tmpfs), which takes Linux and its root. Arguments: names of commands (all).
 */
export async function run(names: string[]): Promise<void> {
  let failures = 0;
  const writing = [...SCENARIOS, ...SERVING.filter(({ makesSite }) => makesSite)];
  for (const scenario of writing.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      const disks = disksFor(scenario);
      for (const free of disks) {
        const wrong = await killing.fillDisk(free);
        if (wrong.length === 0) continue;
        failures++;
        console.log(`${scenario.name} with ${free} bytes free:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      }
      console.log(`${scenario.name}: ${disks.length} disks, with ${disks[0]} to ${disks.at(-1)} bytes free`);
    } finally {
      killing.end();
    }
  }
  if (failures > 0) process.exitCode = 1;
}
