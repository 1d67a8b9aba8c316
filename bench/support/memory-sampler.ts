/**
 * A thread that looks, several times a second, how much memory all processes below this one take together, and keeps the most in shared memory: two
 * 32-bit integers, the first the most in KB, the second 1 when it is to end. Reads /proc (Linux); elsewhere it sees nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks. */
const EVERY = 200;

/** Parent and resident memory, in KB, of each process. */
function processes(): Map<number, { parent: number; kilobytes: number }> {
  const all = new Map<number, { parent: number; kilobytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      all.set(Number(name), { parent: field('PPid'), kilobytes: field('VmRSS') });
    } catch {
      // It ended meanwhile.
    }
  }
  return all;
}

/** KB of all processes below one, itself not counted. */
function below(root: number): number {
  const all = processes();
  const children = Map.groupBy(all, ([, { parent }]) => parent);
  let sum = 0;
  const pending = [root];
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    for (const [id, { kilobytes }] of children.get(at) ?? []) {
      sum += kilobytes;
      pending.push(id);
    }
  return sum;
}

const shared = workerData as Int32Array<SharedArrayBuffer>;
try {
  while (Atomics.wait(shared, 1, 0, EVERY) === 'timed-out')
    Atomics.store(shared, 0, Math.max(Atomics.load(shared, 0), below(process.pid)));
} catch {
  // There is no /proc.
}
