import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/command.ts';
import { copyContent, temporaryFolder } from './support/folder.ts';

describe('evidence that was changed', () => {
  test('the check names entry and line, and the build exits 1 and builds nothing', async () => {
    const folder = temporaryFolder();
    const content = copyContent(join(folder, 'content'));
    const { path, line } = takeOneWordAway(content);

    const check = await run('check', '--content', content);
    expect(check.code).toBe(1);
    expect(check.stdout).toContain(`${path}:${line}:`);

    const problems = JSON.parse((await run('check', '--content', content, '--json')).stdout) as {
      problems: unknown[];
    };
    expect(problems.problems).toMatchObject([{ line }]);

    const out = join(folder, 'site');
    const build = await run('build', '--content', content, '--out', out);
    expect(build.code).toBe(1);
    expect(build.stdout).toContain(`${path}:${line}:`);
    expect(existsSync(out)).toBe(false);
  });
});

/** Takes a word out of the middle of the first one-line piece of evidence there is. Returns where, lines from 1. */
function takeOneWordAway(content: string): { path: string; line: number } {
  for (const name of readdirSync(join(content, 'posts'))) {
    const path = join(content, 'posts', name);
    const lines = readFileSync(path, 'utf8').split('\n');
    const at = lines.findIndex((line) => /^ +exact: (?:\S+ ){4}/.test(line));
    if (at < 0) continue;
    lines[at] = (lines[at] ?? '').replace(/(exact: \S+ \S+) \S+/, '$1');
    writeFileSync(path, lines.join('\n'));
    return { path, line: at + 1 };
  }
  throw new Error('no entry has evidence on one line');
}
