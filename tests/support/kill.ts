import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, ROOT } from './command.ts';

const PRELOAD = pathToFileURL(join(ROOT, 'tests/support/disk-faults.mjs')).href;

/** Starts a process of Node that SIGKILL ends at the nth of its steps on disk, in whatever thread. */
export function killedAt(step: number, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return withFault(`kill:${step}`, ...args);
}

/** Starts a process of Node whose steps on disk fail from the nth on, by an error of this code: `failingAt('ENOSPC', 3, ...)`. */
export function failingAt(
  code: string,
  step: number,
  ...args: readonly string[]
): ChildProcessWithoutNullStreams {
  return withFault(`${code}:${step}`, ...args);
}

/** Starts a process of Node that cannot read files whose path ends so. */
export function unreadable(
  code: string,
  end: string,
  ...args: readonly string[]
): ChildProcessWithoutNullStreams {
  return withFault(`${code}:@${end}`, ...args);
}

/** Starts a process of Node that writes the number of its steps on disk to a file when it ends. */
export function counting(file: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return withFault(`count:${file}`, ...args);
}

function withFault(fault: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = { ...environment(), PARLEY_DISK_FAULT: fault };
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { cwd: ROOT, stdio: 'pipe', env });
  child.stdin.end();
  return child;
}
