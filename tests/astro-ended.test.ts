import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { commandFile, environment, outcomeOf, ROOT } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { DEBATE, imported, sharedIndex } from './support/shared-index.ts';

const PRELOAD = pathToFileURL(join(ROOT, 'tests/support/ends-astro.mjs')).href;

test.each([
  ['SIGKILL', 'Memory may have run out: end other programs, or give it more, and run the command again'],
  ['SIGABRT', 'Memory may have run out: end other programs, or give it more, and run the command again'],
  [
    'SIGSEGV',
    /a fault in its native code, .* take back the entries that you changed last, or make them simpler/,
  ],
  ['SIGTERM', 'ended with SIGTERM: run the command again'],
])(
  'a build whose process of Astro is ended by %s says so and what to do, and leaves nothing',
  async (signal, told) => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const out = join(temporaryFolder(), 'site');
    const child = spawn(process.execPath, [commandFile('build'), '--content', content, '--out', out], {
      cwd: ROOT,
      env: { ...environment(), NODE_OPTIONS: `--import=${PRELOAD}`, PARLEY_ENDS_ASTRO: signal },
    });
    const { code, stderr } = await outcomeOf(child);
    expect(code).toBe(1);
    expect(stderr).toContain(`build: Astro made no pages: its process ended with ${signal}`);
    expect(stderr).toMatch(told);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(existsSync(out)).toBe(false);
    expect(
      readdirSync(join(ROOT, '.parley', 'building')).filter((name) => name.endsWith(`-${child.pid}`)),
    ).toEqual([]);
  },
  60_000,
);
