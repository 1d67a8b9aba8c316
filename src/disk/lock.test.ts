import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tests/support/command.ts';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { LockedError, lockFolder } from './lock.ts';

/** A process that takes the lock and then does something; prints "in" once it has it, or "busy". */
function contender(folder: string, after: string) {
  const code = `
    import { lockFolder } from ${JSON.stringify(join(ROOT, 'src/disk/lock.ts'))};
    let unlock;
    try { unlock = lockFolder(${JSON.stringify(folder)}, 'it'); process.stdout.write('in\\n'); }
    catch (error) { process.stdout.write('busy\\n'); process.exit(); }
    ${after}`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
}

describe('the lock of a folder', () => {
  it('lets its own process in once, and again when it was given back', () => {
    const folder = join(temporaryFolder(), 'a');
    const unlock = lockFolder(folder, 'it');
    expect(() => lockFolder(folder, 'it')).toThrow(LockedError);
    unlock();
    unlock();
    const again = lockFolder(folder, 'it');
    expect(() => lockFolder(folder, 'it')).toThrow(
      /process \d+, since .* is writing to it; wait for it to end/,
    );
    again();
    expect(existsSync(join(folder, 'import.lock'))).toBe(false);
  });

  it('lets one of many in that come at once to a lock whose process was killed', async () => {
    const folder = temporaryFolder();
    const killed = contender(folder, 'setInterval(() => {}, 1000);');
    await once(killed.stdout, 'data');
    expect(() => lockFolder(folder, 'it')).toThrow(`process ${killed.pid}`);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(readFileSync(join(folder, 'import.lock'), 'utf8')).toContain(String(killed.pid));
    const many = Array.from({ length: 6 }, () =>
      contender(folder, "process.stdin.on('end', unlock).resume();"),
    );
    const said = Promise.all(many.map((one) => text(one.stdout)));
    await Promise.all(many.map((one) => once(one.stdout, 'readable')));
    for (const one of many) one.stdin.end();
    expect((await said).filter((words) => words === 'in\n')).toHaveLength(1);
    lockFolder(folder, 'it')();
  });

  it('heeds that of an older version, which is a file with the number of a process, while that runs', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'import.lock'), String(process.ppid));
    expect(() => lockFolder(folder, 'it')).toThrow(`another import (process ${process.ppid})`);
    writeFileSync(join(folder, 'import.lock'), String(2 ** 31 - 2));
    lockFolder(folder, 'it')();
  });
});
