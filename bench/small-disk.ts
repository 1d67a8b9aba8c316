import { Killing } from '../tests/support/killing.ts';
import { SCENARIOS } from '../tests/support/writing-commands.ts';

/** Bytes that are free on the disk, each time twice as many. */
const FIRST = 4096;
const LAST = 2 ** 19;

/**
 * Runs every command that writes to a content folder on disks that are too small for it, and again where there is room: it must say which file the disk
 * did not take, and come to the end of an undisturbed run. Mounts file systems in memory (tmpfs), which takes Linux and its root. Arguments: names of commands (all).
 */
export async function run(names: string[]): Promise<void> {
  let failures = 0;
  for (const scenario of SCENARIOS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      let disks = 0;
      for (let free = FIRST; free <= LAST; free *= 2) {
        const wrong = await killing.fillDisk(free);
        disks++;
        if (wrong.length === 0) continue;
        failures++;
        console.log(`${scenario.name} with ${free} bytes free:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      }
      console.log(`${scenario.name}: ${disks} disks, with ${FIRST} to ${LAST} bytes free`);
    } finally {
      killing.end();
    }
  }
  if (failures > 0) process.exitCode = 1;
}
