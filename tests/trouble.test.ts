import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { outcomeOf, run, start } from './support/command.ts';
import { filesUnder, hashesOf, temporaryFolder } from './support/folder.ts';
import { generatedMbox } from './support/generated-posts.ts';
import { DEBATE, imported, sharedIndex } from './support/shared-index.ts';

describe('imports that meet trouble', () => {
  test('a kill leaves whole files, and the next run comes to the same end', async () => {
    const folder = temporaryFolder();
    const mbox = join(folder, 'posts.mbox');
    writeFileSync(mbox, generatedMbox(600));
    const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')];
    mkdirSync(whole);
    mkdirSync(killed);
    await imported(mbox, whole);
    const files = hashesOf(whole);
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(600);

    const child = start('import', mbox, '--content', killed);
    const ended = outcomeOf(child);
    while (child.exitCode === null && count(join(killed, 'posts')) < 60) await pause(1);
    child.kill('SIGKILL');
    expect((await ended).code, 'it was killed before its end').toBeNull();

    const left = Object.entries(hashesOf(killed)).filter(([path]) => path.endsWith('.mdx'));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(Object.keys(files).length);
    for (const [path, hash] of left) expect(hash, path).toBe(files[path]);

    await imported(mbox, killed);
    expect(hashesOf(killed)).toEqual(files);
  });

  test('two at once: the second says that another runs, exits 1 and changes nothing', async () => {
    const content = sharedIndex();
    const first = start('import', '-', '--content', content);
    const ended = outcomeOf(first);
    const lock = join(content, '.parley', 'import.lock');
    while (first.exitCode === null && !(existsSync(lock) && readFileSync(lock, 'utf8') !== ''))
      await pause(5);
    const before = hashesOf(content);

    const { code, stderr } = await run('import', DEBATE, '--content', content);
    expect(code).toBe(1);
    expect(stderr).toContain('another import');
    expect(hashesOf(content)).toEqual(before);

    first.stdin.end(readFileSync(DEBATE));
    expect((await ended).code).toBe(0);
    expect(filesUnder(join(content, 'posts'))).toHaveLength(6);
  });
});

function count(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}
