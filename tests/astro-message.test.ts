import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tell } from '../src/integration/astro-message.ts';

test('a process that ended a moment ago, which is not known yet, is told nothing, and nothing throws', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'astro-message-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'ends.mjs');
  writeFileSync(program, "process.on('message', () => {}); process.send('ready');\n");
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  // This thread hears of nothing meanwhile: the pipe is gone, and still counts as connected.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  expect(child.connected).toBe(true);
  tell(child, { file: 'nowhere' });
  expect(await ended).toEqual([null, 'SIGKILL']);
  tell(child, { file: 'nowhere' });
});
