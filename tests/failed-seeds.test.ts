import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';
import { FAILED_SEEDS } from './support/failed-seeds.ts';

const FILES = Map.groupBy(
  Object.entries(FAILED_SEEDS).flatMap(([file, seeds]) => seeds.map((seed) => ({ file, seed }))),
  ({ seed }) => seed,
);
const SEEDS = [...FILES].map(([seed, failed]) => ({ seed, files: failed.map(({ file }) => file) }));

test.each(SEEDS)(
  'what failed once with the seed $seed passes with it: $files',
  ({ seed, files }) => {
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--reporter=agent', ...files], {
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
  },
  180_000,
);
