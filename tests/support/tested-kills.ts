import { afterAll, describe, expect, test } from 'vitest';
import { Killing } from './killing.ts';
import type { Scenario } from './scenario.ts';

/** What a disk says when it takes nothing more; a different one for each command, from its first step on or from the middle. */
const CODES = ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'EIO', 'EDQUOT'];

/** Tests of commands, each killed twice, and run once on a disk that fails. `npm run bench -- kills` and `disk-faults` draw moments, as many as one likes. */
export function testKills(scenarios: readonly Scenario[]): void {
  describe.each(scenarios)('$name', (scenario) => {
    const killing = new Killing(scenario);
    afterAll(() => killing.end());

    test('that was killed comes to the same end when it is run again, and so after a fault of the disk, which it tells in a sentence', async () => {
      await killing.begin();
      const at = (part: number) => Math.max(1, Math.round(killing.steps * part));
      expect(await killing.killAtStep(at(0.45))).toEqual([]);
      expect(await killing.killAtStep(at(0.85), true)).toEqual([]);
      const order = scenarios.indexOf(scenario);
      const [code = '', part] = [CODES[order % CODES.length], order % 2 === 0 ? 0 : 0.5];
      expect(await killing.failAtStep(code, at(part)), `${code} at ${part}`).toEqual([]);
    }, 180_000);
  });
}
