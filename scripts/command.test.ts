import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from '../src/site/build/engine.ts';
import { projectAround } from '../src/site/build/project.ts';
import { callerOf } from './command.ts';

const ROOT = ENGINE;

const NPM = {
  INIT_CWD: '/home/ann/kb',
  npm_lifecycle_script: 'node scripts/check.ts',
  npm_package_json: join(ROOT, 'package.json'),
};

describe('the folder that paths are relative to', () => {
  test('under npm, is the one that npm was called from', () => {
    expect(callerOf(NPM, join(ROOT, 'scripts/check.ts'))).toBe('/home/ann/kb');
  });

  test('under npm in a project that has the package, is the one that npm was called from', () => {
    const installed = '/home/ann/kb/node_modules/parley-kb/lib/scripts/check.js';
    const env = {
      ...NPM,
      npm_lifecycle_script: 'parley check',
      npm_package_json: '/home/ann/kb/package.json',
    };
    expect(callerOf(env, installed)).toBe('/home/ann/kb');
    expect(
      callerOf({ ...env, npm_lifecycle_script: 'parley check --content ours' }, installed),
    ).toBeUndefined();
  });

  test.each([
    ['without npm', {}],
    ['where a script that npm runs starts another command', { ...NPM, npm_lifecycle_script: 'vitest run' }],
    ['where npm runs a script of another package', { ...NPM, npm_package_json: '/home/ann/kb/package.json' }],
  ])('%s, is the current one', (_when, env) => {
    expect(callerOf(env, join(ROOT, 'scripts/check.ts'))).toBeUndefined();
  });
});

describe('the folder of a project', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-project-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['content/parley.yaml', 'title: Debates\n'],
    ['astro.config.mjs', ''],
    ['package.json', JSON.stringify({ devDependencies: { 'parley-kb': '^1.0.0' } })],
  ])('is the nearest that has %s', (file, text) => {
    const home = mkdtempSync(join(folder, 'home-'));
    mkdirSync(join(home, 'content/posts/deeper'), { recursive: true });
    writeFileSync(join(home, file), text);
    expect(projectAround(join(home, 'content/posts/deeper'))).toBe(home);
    expect(projectAround(home)).toBe(home);
  });

  test.each(['{', '[]', 'null', '{"dependencies":{"astro":"7.0.0"}}'])(
    'is none that has a package.json that says %s',
    (text) => {
      const other = mkdtempSync(join(folder, 'other-'));
      writeFileSync(join(other, 'package.json'), text);
      expect(projectAround(other)).toBeUndefined();
    },
  );
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
    cpSync(join(ROOT, 'tests/fixtures/shared-index'), join(folder, 'whole'), { recursive: true });
    const { status, stderr } = run(folder, 'build', '--content', 'whole', '--out', 'site');
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['deeper', 'kb', 'site', 'whole']);
  }, 240_000);
});
