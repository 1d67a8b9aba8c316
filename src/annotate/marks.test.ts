import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { curatorsIn, marksFile, marksIn, readMarks, withMark, writeMark } from './marks.ts';
import type { Mark } from './wire.ts';

const READ: Mark = { state: 'read' };
const skipped = (why: string): Mark => ({ state: 'skipped', why });
const post = (number: number) => `2020-03-0${number}-a-author-00000${number}`;

describe('marks', () => {
  it('are a line each, sorted by post', () => {
    const text = [3, 1, 2].reduce((before, number) => withMark(before, post(number), READ), '');
    expect(text).toBe(`${post(1)} read\n${post(2)} read\n${post(3)} read\n`);
    expect(marksIn(text).get(post(2))).toEqual(READ);
  });

  it('are replaced and taken out, one line at a time, and other lines stay', () => {
    const text = `# Read on the train.\r\n${post(1)} read\r\n${post(3)} skipped patch\r\n`;
    const more = withMark(text, post(1), skipped('  only\na  patch '));
    expect(more).toBe(text.replace('read\r', 'skipped only a patch\r'));
    expect(withMark(more, post(1), { state: 'unread' })).toBe(text.replace(`${post(1)} read\r\n`, ''));
    expect(marksIn(more).get(post(1))).toEqual(skipped('only a patch'));
    expect(withMark(text, post(3), skipped(''))).toContain(`${post(3)} skipped\r\n`);
  });

  it('of a post with two lines are the one with a reason', () => {
    for (const lines of [
      [`${post(1)} read`, `${post(1)} skipped patch`],
      [`${post(1)} skipped patch`, `${post(1)} read`],
    ])
      expect(marksIn(lines.join('\n')).get(post(1))).toEqual(skipped('patch'));
  });

  it('stand in a file of the curator, whose name is a slug', () => {
    const content = temporaryFolder();
    expect(curatorsIn(content)).toEqual([]);
    writeMark(content, 'Ada Example', post(1), READ);
    writeMark(content, '../../読む', post(2), READ);
    expect(curatorsIn(content)).toEqual(['ada-example', 'me']);
    expect(readMarks(content, 'ada-example')).toEqual(new Map([[post(1), READ]]));
    expect(marksFile('../x/Y')).toBe('read/x-y.txt');
  });
});

describe('git merges marks', () => {
  /** A folder with posts 1 and 4 read, and two branches of it. */
  function repository(): { content: string; git: (...args: string[]) => string } {
    const content = temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: content,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    for (const number of [1, 4]) writeMark(content, 'ada', post(number), READ);
    git('add', '-A');
    git('commit', '-qm', 'marks');
    git('branch', 'other');
    return { content, git };
  }

  it('of two curators, and of two branches of one, beside each other, without a conflict', () => {
    const { content, git } = repository();
    writeMark(content, 'ada', post(2), READ);
    writeMark(content, 'ada', post(4), skipped('a patch'));
    writeMark(content, 'ben', post(2), READ);
    git('add', '-A');
    git('commit', '-qm', 'here');
    git('checkout', '-q', 'other');
    writeMark(content, 'ada', post(3), skipped('thanks alone'));
    writeMark(content, 'ada', post(5), READ);
    writeMark(content, 'cleo', post(1), READ);
    git('add', '-A');
    git('commit', '-qm', 'there');
    git('merge', '-q', 'main');
    expect(git('status', '--porcelain')).toBe('');
    expect(curatorsIn(content)).toEqual(['ada', 'ben', 'cleo']);
    expect(Object.fromEntries(readMarks(content, 'ada'))).toEqual({
      [post(1)]: READ,
      [post(2)]: READ,
      [post(3)]: skipped('thanks alone'),
      [post(4)]: skipped('a patch'),
      [post(5)]: READ,
    });
    expect(readFileSync(join(content, marksFile('ada')), 'utf8')).not.toContain('<<<<');
  });

  it('where both marked one post otherwise: the reason stays, and the next mark leaves one line', () => {
    const { content, git } = repository();
    writeMark(content, 'ada', post(2), READ);
    git('commit', '-qam', 'here');
    git('checkout', '-q', 'other');
    writeMark(content, 'ada', post(2), skipped('long'));
    git('commit', '-qam', 'there');
    git('merge', '-q', 'main');
    expect(readMarks(content, 'ada').get(post(2))).toEqual(skipped('long'));
    writeMark(content, 'ada', post(2), READ);
    expect(readMarks(content, 'ada').get(post(2))).toEqual(READ);
  });
});
