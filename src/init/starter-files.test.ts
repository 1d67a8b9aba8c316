import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../tests/support/command.ts';
import { settingsIn } from '../entries/settings/index.ts';
import { settingFault } from './settings.ts';
import { starterFiles } from './starter-files.ts';
import { titleOf } from './title.ts';

const OPTIONS = { title: 'Ring debates', language: 'de', spec: '^1.0.0' };

function fileIn(path: string, options = OPTIONS): string {
  const file = starterFiles(options).find((one) => one.path === path);
  return Buffer.from(file?.content ?? '').toString('utf8');
}

it('has files of each kind, under the names that they have in a knowledge base', () => {
  const paths = starterFiles(OPTIONS).map(({ path }) => path);
  for (const path of [
    '.gitignore',
    '.gitattributes',
    '.github/workflows/pages.yml',
    '.github/pull_request_template.md',
    '.vscode/extensions.json',
    '.vscode/settings.json',
    '.vscode/schemas/posts.json',
    'README.md',
    'content/parley.yaml',
    'content/sources/larder-dev.mbox',
    'package.json',
  ])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /(?:^|\/)_/.test(path))).toEqual([]);
});

it('says what the knowledge base is called in README.md and parley.yaml, whatever the title is made of', () => {
  const title = `Ring: "debates" #1, {{title}} $& isn't`;
  expect(fileIn('README.md', { ...OPTIONS, title })).toMatch(`# ${title}\n`);
  const { settings, problems } = settingsIn(fileIn('content/parley.yaml', { ...OPTIONS, title }));
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ title, language: 'de', format: 2 });
  expect(settings.site).toBeUndefined();
});

it('splits the address into site and base, in the place where these are explained', () => {
  const text = fileIn('content/parley.yaml', { ...OPTIONS, site: 'https://example.org/debates' } as never);
  expect(text).toContain('\nsite: https://example.org\nbase: /debates/\n');
  expect(settingsIn(text).settings).toMatchObject({ site: 'https://example.org', base: '/debates/' });
});

it('has scripts for commands that there are, and allows the install scripts that this repository allows', () => {
  const manifest = JSON.parse(fileIn('package.json'));
  const ours = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ private: true, type: 'module', dependencies: { [ours.name]: '^1.0.0' } });
  expect(manifest.allowScripts).toEqual(ours.allowScripts);
  for (const line of Object.values<string>(manifest.scripts))
    expect(existsSync(join(ROOT, 'scripts', `${line.replace('parley ', '')}.ts`)), line).toBe(true);
});

it('has a script for each command of its README.md, and of the pages that curators read', () => {
  const { scripts } = JSON.parse(fileIn('package.json'));
  const pages = ['start', 'curating', 'packs'].map((name) =>
    readFileSync(join(ROOT, 'docs', `${name}.md`), 'utf8'),
  );
  const named = [fileIn('README.md'), ...pages].flatMap((text) =>
    [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name),
  );
  expect(new Set(named).size).toBeGreaterThan(15);
  expect([...new Set(named)].filter((name) => !(String(name) in scripts))).toEqual([]);
});

it('has git keep what this repository has it keep', () => {
  const rules = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const ours = rules(readFileSync(join(ROOT, '.gitattributes'), 'utf8'));
  for (const rule of rules(fileIn('.gitattributes')).filter((line) => !line.startsWith('revisions')))
    expect(ours).toContain(rule);
});

it('has a workflow of YAML that checks before it builds', () => {
  const { jobs } = parse(fileIn('.github/workflows/pages.yml'));
  const runs = jobs.build.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(runs.slice(0, 2)).toEqual(['npm ci', 'npm run check']);
});

it('says what is wrong with a setting', () => {
  expect(settingFault('language', 'english!')).toMatch('language tag');
  expect(settingFault('title', ' ')).toMatch('one line');
  expect(settingFault('site', 'example.org')).toMatch('https://');
  expect(settingFault('site', 'https://me.example.org/a/b/')).toBeUndefined();
});

it('proposes a title for a folder', () => {
  expect(['my-debates', 'ring_debates.2', '---'].map(titleOf)).toEqual([
    'My debates',
    'Ring debates 2',
    'Debates',
  ]);
});
