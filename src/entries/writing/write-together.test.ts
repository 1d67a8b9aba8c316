import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf, ROOT } from '../../../tests/support/command.ts';
import { hashesOf, temporaryFolder } from '../../../tests/support/folder.ts';
import { withFault } from '../../../tests/support/kill.ts';
import { keep } from '../../disk/index.ts';
import { lock } from './lock.ts';
import { writeTogether } from './write-together.ts';

const CHANGES = [{ file: 'a.mdx', text: 'new' }, { file: 'new/b.mdx', text: 'new' }, { file: 'gone.mdx' }];

function folderWithFiles(): string {
  const content = temporaryFolder();
  for (const name of ['a.mdx', 'gone.mdx', 'other.mdx']) writeFileSync(join(content, name), 'old');
  return content;
}

/** The same by a process of its own, which is killed at a step of its writing; false where it comes to its end before. */
async function killed(content: string, step: number): Promise<boolean> {
  const code = `
    import { lock } from ${JSON.stringify(join(ROOT, 'src/entries/writing/lock.ts'))};
    import { writeTogether } from ${JSON.stringify(join(ROOT, 'src/entries/writing/write-together.ts'))};
    const unlock = lock(${JSON.stringify(content)});
    writeTogether(${JSON.stringify(content)}, ${JSON.stringify(CHANGES)});
    unlock();`;
  const { code: ended, stderr } = await outcomeOf(
    withFault({ what: 'kill', step }, ['--input-type=module', '-e', code]),
  );
  expect(ended === 0 ? '' : stderr).toBe('');
  return ended !== 0;
}

describe('files that are written as one', () => {
  it('are all as they were, or all new, wherever the process is killed, once the next one takes the lock', async () => {
    const whole = folderWithFiles();
    const before = hashesOf(whole);
    writeTogether(whole, CHANGES);
    const after = hashesOf(whole);
    const ends = new Set<string>();
    for (let step = 1; ; step += 3) {
      const content = folderWithFiles();
      const wasKilled = await killed(content, step);
      lock(content)();
      const now = hashesOf(content);
      expect([before, after], `killed at step ${step}`).toContainEqual(now);
      ends.add(JSON.stringify(now));
      expect(readdirSync(join(content, '.parley'))).toEqual(['lock.db']);
      if (!wasKilled) break;
    }
    expect(ends.size).toBe(2);
  }, 180_000);

  it.each([
    ['above', '../victim.mdx'],
    ['at an absolute path', ''],
    ['behind a symbolic link', 'link/victim.mdx'],
  ])('reach no file outside of the folder by a journal that somebody put there: %s', (_what, written) => {
    const home = temporaryFolder();
    const content = join(home, 'content');
    mkdirSync(join(content, '.parley'), { recursive: true });
    symlinkSync(home, join(content, 'link'));
    const victim = join(home, 'victim.mdx');
    const staged = '.parley-1-0-1.tmp';
    writeFileSync(join(content, '.parley', staged), 'forged');
    const after = createHash('sha256').update('forged').digest('hex');
    const steps = [{ file: written || victim, staged, after }];
    keep(join(content, '.parley', 'together.json'), '1', JSON.stringify(steps));
    lock(content)();
    expect(existsSync(victim)).toBe(false);
    expect(existsSync(join(content, '.parley', 'together.json'))).toBe(false);
  });

  it('stay as somebody left them who changed one after the kill', () => {
    const content = folderWithFiles();
    const journal = join(content, '.parley', 'together.json');
    mkdirSync(join(content, 'a.mdx.d'));
    expect(() =>
      writeTogether(content, [...CHANGES, { file: 'a.mdx.d', text: 'a folder is there' }]),
    ).toThrow();
    expect(existsSync(journal)).toBe(false);
    rmSync(join(content, 'a.mdx.d'), { recursive: true });
    expect(readFileSync(join(content, 'a.mdx'), 'utf8')).toBe('old');
    expect(readFileSync(join(content, 'gone.mdx'), 'utf8')).toBe('old');
  });

  it('keep their mode, and are left as they were where one is read-only', () => {
    const content = folderWithFiles();
    chmodSync(join(content, 'other.mdx'), 0o444);
    const before = hashesOf(content);
    expect(() => writeTogether(content, [...CHANGES, { file: 'other.mdx', text: 'new' }])).toThrow(
      expect.objectContaining({ code: 'EACCES', path: join(content, 'other.mdx') }),
    );
    expect(hashesOf(content)).toEqual(before);
  });
});
