import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOf } from './count.ts';

/** One step of `npm test`: the npm script of its name. */
export interface Step {
  readonly name: string;
  readonly kind: 'command' | 'build' | 'vitest';
  /** Whether its tests need programs that a machine may lack: skipped tests are then reported and do not count as failed. */
  readonly maySkip?: boolean;
}

/** Runs the step, its output passed through. What it writes goes to a folder that is removed afterwards. */
export async function runStep(step: Step): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await runScript(step.name, argumentsOf(step, folder, report));
    if (step.kind === 'vitest')
      return countsOf(existsSync(report) ? readFileSync(report, 'utf8') : '', code, step.maySkip);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ kind }: Step, folder: string, report: string): string[] {
  switch (kind) {
    case 'command':
      return [];
    case 'build':
      return ['--out', join(folder, 'site')];
    case 'vitest':
      return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  }
}

/** The exit code of an npm script; 1 where a signal ended it. */
async function runScript(name: string, args: readonly string[]): Promise<number> {
  const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
