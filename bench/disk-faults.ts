import { Killing } from '../tests/support/killing.ts';
import { SERVING } from '../tests/support/serving-commands.ts';
import { SCENARIOS } from '../tests/support/writing-commands.ts';
import { random } from './support/random.ts';

const CODES = ['ENOSPC', 'EROFS', 'EMFILE', 'EACCES', 'EIO', 'EDQUOT', 'EPERM', 'ENFILE'];

/**
 * Has the disk fail under every command that writes or serves, from a step on: it must say so in a sentence with the file's name, exit with 1, and come to the
 * end of an undisturbed run when it is run again; or go on as ever, where what fails is only kept to save time. Arguments: faults of each command (50); a seed; names of commands (all).
 */
export async function run([
  count = '50',
  seed = String(Date.now() % 2 ** 31),
  ...names
]: string[]): Promise<void> {
  const next = random(Number(seed));
  console.log(`seed ${seed}`);
  let failures = 0;
  for (const scenario of [...SCENARIOS, ...SERVING]) {
    if (names.length > 0 && !names.includes(scenario.name)) continue;
    const killing = new Killing(scenario);
    try {
      await killing.begin();
      let failed = 0;
      for (let nth = 0; nth < Number(count); nth++) {
        const step = 1 + Math.floor(next() * killing.steps);
        const code = CODES[nth % CODES.length] ?? '';
        const wrong = await killing.failAtStep(code, step);
        if (wrong.length === 0) continue;
        failed++;
        console.log(`${scenario.name}, ${code} from step ${step} on:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      }
      failures += failed;
      console.log(
        `${scenario.name}: ${count} faults among ${killing.steps} steps, ${failed} not as they should be`,
      );
    } finally {
      killing.end();
    }
  }
  if (failures > 0) process.exitCode = 1;
}
