import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './command.ts';

const PRELOAD = pathToFileURL(join(ROOT, 'tests/support/disk-faults.mjs')).href;

/** Starts a process of Node that SIGKILL ends at the nth of its steps on disk, in whatever thread. */
export function killedAt(step: number, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return withFault(`kill:${step}`, ...args);
}

/** Starts a process of Node whose steps on disk fail from the nth on, by an error of this code: `failing('ENOSPC', 3, ...)`. */
export function failingAt(
  code: string,
  step: number,
  ...args: readonly string[]
): ChildProcessWithoutNullStreams {
  return withFault(`${code}:${step}`, ...args);
}

function withFault(fault: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = { ...process.env, PARLEY_DISK_FAULT: fault, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { cwd: ROOT, stdio: 'pipe', env });
  child.stdin.end();
  return child;
}
