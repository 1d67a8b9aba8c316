import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Change } from '../../src/annotate/index.ts';

const SCRIPT = fileURLToPath(new URL('./saving-process.ts', import.meta.url));

/** Has another process save a change, and kills it (SIGKILL) after some milliseconds, unless it is done by then. */
export async function killedSave(content: string, change: Change, milliseconds: number): Promise<void> {
  const child = fork(SCRIPT, [content], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('it did not begin'))),
  ]);
  child.send(change);
  await Promise.race([setTimeout(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}
