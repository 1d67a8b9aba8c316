import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a command cost. */
export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** User and system time of the command and its children. */
  readonly cpu: number;
  /** Largest resident set of one process. */
  readonly megabytes: number;
  /** Most that all its processes took together, their resident sets added up; 0 where the system does not tell. */
  readonly together: number;
  readonly status: number;
  /** The end of what it printed. */
  readonly output: string;
}

/** Runs a command under GNU time; undefined where the command is not there. */
export function measure(command: string, args: readonly string[], cwd: string): Cost | undefined {
  if (spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const file = join(folder, 'time');
  const most = new Int32Array(new SharedArrayBuffer(8));
  new Worker(new URL('./memory-sampler.ts', import.meta.url), { workerData: most });
  try {
    const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', file, command, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.error) throw new Error('measuring needs GNU time (Debian: time)');
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = (
      readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
    )
      .split(' ')
      .map(Number);
    return {
      seconds: wall,
      cpu: user + system,
      megabytes: kilobytes / 1024,
      together: Atomics.load(most, 0) / 1024,
      status: run.status ?? 1,
      output: `${run.stdout}${run.stderr}`.slice(-2000),
    };
  } finally {
    Atomics.store(most, 1, 1);
    Atomics.notify(most, 1);
    rmSync(folder, { recursive: true, force: true });
  }
}

export function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}
