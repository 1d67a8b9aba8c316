import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { outcomeOf, run, start } from './support/command.ts';
import { copyContent, filesUnder, hashesOf, temporaryFolder } from './support/folder.ts';

const BARE = ['--yes', '--no-install'];

/** A knowledge base as `init` makes it, not installed. */
async function madeBase(): Promise<string> {
  const folder = join(temporaryFolder(), 'my-debates');
  const { code, stderr } = await run('init', folder, ...BARE);
  expect([code, stderr]).toEqual([0, '']);
  return folder;
}

it('makes a knowledge base that the check finds nothing in, hints included', async () => {
  const folder = await madeBase();
  const content = join(folder, 'content');
  const { code, stdout } = await run('check', '--hints', '--json', '--content', content);
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { problems: [], hints: [] }]);
  expect(readFileSync(join(content, 'parley.yaml'), 'utf8')).toContain('\ntitle: My debates\n');
});

it('makes posts that are what an import makes of the mail beside them, and a ledger that is complete', async () => {
  const content = copyContent(join(temporaryFolder(), 'content'), join(await madeBase(), 'content'));
  const before = hashesOf(content);
  const again = await run('import', join(content, 'sources'), '--content', content, '--json');
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([0, { read: 7, unchanged: 8 }]);
  const ledger = await run('revise', '--content', content);
  expect([ledger.code, ledger.stdout]).toEqual([0, '0 revisions recorded\n']);
  expect(hashesOf(content)).toEqual(before);
});

it('overwrites nothing: a folder in use is refused, with what to do', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'README.md'), 'mine');
  const { code, stderr } = await run('init', folder, ...BARE);
  expect(code).toBe(1);
  expect(stderr).toMatch(/is not empty \(README\.md\), and nothing in it is overwritten: name a folder/);
  expect(filesUnder(folder)).toEqual(['README.md']);
  const file = await run('init', join(folder, 'README.md'), ...BARE);
  expect([file.code, file.stderr]).toMatchObject([1, expect.stringContaining('is a file')]);
});

it('makes what is missing where it was interrupted', async () => {
  const folder = await madeBase();
  const whole = hashesOf(folder);
  for (const name of ['package.json', 'content/people', '.vscode'])
    rmSync(join(folder, name), { recursive: true });
  // No process has this id.
  writeFileSync(join(folder, 'content/posts/.parley-999999999-0-1.tmp'), 'half of a post');
  expect(await run('init', folder, ...BARE)).toMatchObject({ code: 0, stderr: '' });
  expect(hashesOf(folder)).toEqual(whole);
  expect(filesUnder(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it.each([
  ['content/people/cora-cache.mdx', '---\nname: Cora\n---\n'],
  ['content/people/me.mdx', '---\nname: Me\n---\n'],
  ['package-lock.json', '{}'],
  ['parley-1-backup/notes.md', 'mine'],
])('overwrites nothing of a folder in which %s is another', async (name, text) => {
  const folder = await madeBase();
  for (const gone of ['package.json', 'content/posts']) rmSync(join(folder, gone), { recursive: true });
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  const before = hashesOf(folder);
  expect(await run('init', folder, ...BARE)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/ is not empty \(.*\), and nothing in it is overwritten: name a folder/),
  });
  expect(hashesOf(folder)).toEqual(before);
});

it('goes into an empty repository of git', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  expect((await run('init', folder, ...BARE)).code).toBe(0);
});

it('asks nothing where there is no terminal, and takes what is given', async () => {
  const folder = join(temporaryFolder(), 'kb');
  const given = ['--title', 'Rings', '--language', 'fr', '--site', 'https://example.org/r/', '--no-install'];
  const { code, stdout } = await run('init', folder, ...given, '--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { installed: false, files: filesUnder(folder) }]);
  expect(readFileSync(join(folder, 'content/parley.yaml'), 'utf8')).toMatch(
    /\ntitle: Rings\n(?:.*\n)*language: fr\n(?:.*\n)*site: https:\/\/example\.org\nbase: \/r\/\n/,
  );
});

it.each([
  [['--language', 'english!'], /--language .*'english!' is invalid\. write a language tag/],
  [['--site', 'example.org'], /--site .*'example\.org' is invalid\. write the address/],
  [['--title', ' '], /--title .*' ' is invalid\. write a text of one line/],
])('refuses %j as wrong usage', async (wrong, told) => {
  const folder = join(temporaryFolder(), 'kb');
  const { code, stderr } = await run('init', folder, ...wrong, ...BARE);
  expect([code, stderr]).toMatchObject([2, expect.stringMatching(told)]);
});

it.skipIf(process.platform === 'win32')(
  'says what to do where npm install fails, and takes nothing back',
  async () => {
    const home = temporaryFolder();
    const bin = join(home, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npm'),
      '#!/bin/sh\necho "no network; in $PWD with $npm_config_call" >&2\nexit 7\n',
    );
    chmodSync(join(bin, 'npm'), 0o755);
    const folder = join(home, 'kb');
    const { PATH } = process.env;
    process.env.PATH = `${bin}${delimiter}${PATH}`;
    process.env.npm_config_call = 'the call of npx';
    const child = start('init', folder, '--yes');
    process.env.PATH = PATH;
    delete process.env.npm_config_call;
    child.stdin.end();
    const { code, stderr } = await outcomeOf(child);
    expect(code).toBe(1);
    expect(stderr).toContain(`no network; in ${folder} with \n`);
    expect(stderr).toContain(`cd ${folder} && npm install`);
    expect(filesUnder(folder)).toContain('content/parley.yaml');
  },
);

it('has what editors read brought up to date by an upgrade; the check says where it is of another version', async () => {
  const folder = await madeBase();
  const content = join(folder, 'content');
  const before = hashesOf(folder);
  const snippets = join(folder, '.vscode/parley.code-snippets');
  const { 'positions: claim': _, ...others } = JSON.parse(readFileSync(snippets, 'utf8'));
  const own = { Ours: { prefix: 'ours', body: ['ours'] } };
  writeFileSync(snippets, JSON.stringify({ ...others, 'positions: gone': own.Ours, ...own }));
  writeFileSync(join(folder, '.vscode/schemas/posts.json'), '{}\n');
  rmSync(join(folder, '.vscode/schemas/pages.json'));
  const check = await run('check', '--content', content);
  expect([check.code, check.stdout]).toEqual([
    0,
    expect.stringContaining(
      `${join(folder, '.vscode/schemas/pages.json')}:1: warning: is not what this version tells editors, and 2 more beside it: npm run upgrade -- --write brings it up to date\n`,
    ),
  ]);
  const shown = await run('upgrade', '--content', content);
  expect(shown.stdout).toContain('for editors, --write brings up to date: .vscode/schemas/pages.json, ');
  await run('upgrade', '--write', '--content', content);
  expect((await run('check', '--content', content)).stdout).not.toContain('warning');
  expect(JSON.parse(readFileSync(snippets, 'utf8'))).toMatchObject({ ...own, 'positions: claim': _ });
  expect(readFileSync(snippets, 'utf8')).not.toContain('positions: gone');
  const { '.vscode/parley.code-snippets': changed, ...after } = hashesOf(folder);
  expect(
    Object.keys(after).filter((file) => after[file] !== before[file] && !file.includes('.parley/')),
  ).toEqual([]);
  expect(changed).not.toBe(before['.vscode/parley.code-snippets']);
});
