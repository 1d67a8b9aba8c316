import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, ROOT } from './command.ts';

const PRELOAD = pathToFileURL(join(ROOT, 'tests/support/disk-faults.mjs')).href;

/** What becomes of a command at its steps on disk, in whatever thread and process of Node that it starts. */
export type Fault =
  /** SIGKILL ends it as a step begins; `half`: in the middle, where it writes. */
  | { readonly what: 'kill' | 'half'; readonly step: number }
  /** Each step fails from one on, by an error of this code. */
  | { readonly what: 'fail'; readonly code: string; readonly step: number }
  /** It cannot read, or write, files and folders whose path ends so. */
  | { readonly what: 'unreadable' | 'unwritable'; readonly code: string; readonly end: string }
  /** It writes to a file how many steps it took, and in how many milliseconds. */
  | { readonly what: 'count'; readonly file: string }
  /** It writes to its file descriptor 3 as the first step begins. */
  | { readonly what: 'tell' };

/**
 * Starts a process of Node with a fault: `withFault({ what: 'kill', step: 3 }, 'scripts/import.ts', ...)`.
 * @param more Variables of its environment. @param before A command line that runs the one that follows it.
 */
export function withFault(
  fault: Fault | undefined,
  args: readonly string[],
  more = {},
  before: readonly string[] = [],
): ChildProcess {
  const line = [...before, process.execPath, ...args];
  if (fault === undefined) return started(line, { ...environment(), ...more });
  const steps = join(tmpdir(), `disk-steps-${process.pid}-${++faults}`);
  writeFileSync(steps, '');
  const child = started(line, {
    ...environment(),
    ...more,
    NODE_OPTIONS: `--import=${PRELOAD}`,
    PARLEY_DISK_FAULT: JSON.stringify(fault),
    PARLEY_DISK_STEPS: steps,
  });
  child.once('close', () => rmSync(steps, { force: true }));
  return child;
}

let faults = 0;

function started([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(program, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe', 'pipe'], env });
}
