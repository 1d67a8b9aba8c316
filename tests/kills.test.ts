import { afterAll, describe, expect, test } from 'vitest';
import { Killing, SCENARIOS, type Scenario } from './support/killed-commands.ts';

/** `npm run bench -- kills` draws moments at random, as often as one likes; here each command is killed where it writes, and meets a full disk. */
const FAULTS: Readonly<Record<string, string>> = {
  import: 'ENOSPC',
  redact: 'EROFS',
  cite: 'EACCES',
};

describe.each(SCENARIOS.filter(({ name }) => name in FAULTS))('$name', (scenario: Scenario) => {
  const killing = new Killing(scenario);
  afterAll(() => killing.end());

  test('that was killed comes to the same end when it is run again, and so after a fault of the disk, which it tells in a sentence', async () => {
    await killing.begin();
    const { steps } = killing;
    const at = (part: number) => Math.max(1, Math.round(steps * part));
    for (const part of [0.45, 0.85]) expect(await killing.killAtStep(at(part)), `at ${part}`).toEqual([]);
    expect(await killing.failAtStep(FAULTS[scenario.name] ?? '', at(0.5))).toEqual([]);
  }, 180_000);
});
