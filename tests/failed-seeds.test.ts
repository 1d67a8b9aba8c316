import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';
import { FAILED_SEEDS } from './support/failed-seeds.ts';

const SEEDS = Object.entries(FAILED_SEEDS).flatMap(([file, seeds]) => seeds.map((seed) => ({ file, seed })));

test.each(SEEDS)('$file passes with the seed $seed, with which it failed once', ({ file, seed }) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--reporter=agent', file], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      PARLEY_SEED: String(seed),
      VITEST: undefined,
      VITEST_WORKER_ID: undefined,
      VITEST_POOL_ID: undefined,
    },
  });
  expect(status, stdout).toBe(0);
});
