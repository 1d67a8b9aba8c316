import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf, ROOT } from './command.ts';

const NPM = {
  INIT_CWD: '/home/ann/kb',
  npm_lifecycle_script: 'node scripts/check.ts',
  npm_package_json: join(ROOT, 'package.json'),
};

describe('the folder that paths are relative to', () => {
  test('under npm, is the one that npm was called from', () => {
    expect(callerOf(NPM, join(ROOT, 'scripts/check.ts'))).toBe('/home/ann/kb');
  });

  test.each([
    ['without npm', {}],
    ['where a script that npm runs starts another command', { ...NPM, npm_lifecycle_script: 'vitest run' }],
    ['where npm runs a script of another package', { ...NPM, npm_package_json: '/home/ann/kb/package.json' }],
  ])('%s, is the current one', (_when, env) => {
    expect(callerOf(env, join(ROOT, 'scripts/check.ts'))).toBeUndefined();
  });
});

describe('a command under npm', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-called-'));
    cpSync(join(ROOT, 'content/people'), join(folder, 'kb/people'), { recursive: true });
    mkdirSync(join(folder, 'deeper'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (cwd: string, script: string, ...args: string[]) =>
    spawnSync('npm', ['--silent', '--prefix', ROOT, 'run', script, '--', ...args], { cwd, encoding: 'utf8' });
  const check = (cwd: string, content: string) => run(cwd, 'check', '--content', content);

  test('called from elsewhere by --prefix, finds a content folder from there, and says so where there is none', () => {
    expect(check(folder, 'kb').stdout).toMatch(/ [1-9]\d* people,/);
    expect(check(join(folder, 'deeper'), '../kb').stdout).toMatch(/ [1-9]\d* people,/);
    const { stderr, status } = check(join(folder, 'deeper'), 'kb');
    expect(stderr).toContain(`there is no content folder ${join(folder, 'deeper', 'kb')}`);
    expect(status).toBe(1);
  });

  test('called from elsewhere by --prefix, builds the site there and leaves nothing else', () => {
    cpSync(join(ROOT, 'content'), join(folder, 'whole'), { recursive: true });
    const { status, stderr } = run(folder, 'build', '--content', 'whole', '--out', 'site');
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['deeper', 'kb', 'site', 'whole']);
  }, 240_000);
});
