import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import about from '../package.json' with { type: 'json' };
import {
  type CitationItem,
  catalogueOf,
  catalogueText,
  citationOf,
  FORMATS,
  type FormatName,
  formatCitation,
  readRevisions,
  STYLES,
  type StyleName,
} from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { writeMachineFiles } from '../src/site/build/machine-files.ts';
import { serveFolder } from './browser/harness/static-server.ts';
import { type Outcome, outcomeOf, ROOT, run } from './support/command.ts';
import { CONTENT, temporaryFolder } from './support/folder.ts';

let folder: string;

/** A repository of its own with the package of commands installed in it, as npm does that. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-repository-'));
  expect((await run('bundle')).code).toBe(0);
  execFileSync('npm', ['pack', './bin', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--offline', '--no-audit', `./${tarball}`], { cwd: folder });
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'parley-cite',
  ]);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package of commands says which Node it needs, and tells an older one', async () => {
  const home = join(folder, 'node_modules', 'parley-cite');
  const { engines, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  expect(engines).toEqual({ node: '>=22' });
  expect(license).toMatch(/^MIT AND .*CC-BY-SA-3\.0 AND CPAL-1\.0/);
  expect(readFileSync(join(home, 'THIRD-PARTY-LICENSES'), 'utf8')).toMatch(
    /^ {2}citeproc [\d.]+: CPAL-1\.0,/m,
  );
  const older =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
  for (const command of ['parley-cite', 'parley-mcp']) {
    const args = ['--import', older, join(home, `${command}.mjs`), '--help'];
    const { code, stderr } = await outcomeOf(spawn(process.execPath, args, { stdio: 'pipe' }));
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('needs Node 22 or later'),
    });
  }
});

test('the package of commands checks documents from another repository, and needs no other package', async () => {
  const site = temporaryFolder();
  const kb = buildKnowledge(await readEntries(CONTENT));
  const catalogue = catalogueOf(kb, readRevisions(CONTENT, kb));
  writeFileSync(join(site, 'citations.json'), catalogueText(catalogue));
  const served = await serveFolder(site, '/');
  onTestFinished(() => served.close());
  const command = join(folder, 'node_modules', '.bin', 'parley-cite');
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  const check = (...args: string[]): Promise<Outcome> =>
    outcomeOf(spawn(command, ['--check', 'design.md', ...args], { cwd: folder, env, stdio: 'pipe' }));
  writeFileSync(join(folder, 'design.md'), '[@vfio-device-handle] and [@smith2020]\n');
  expect(await check('--site', served.url)).toMatchObject({ code: 0, stdout: '' });
  const sarif = await check('--site', served.url, '--offline', '--sarif');
  expect(JSON.parse(sarif.stdout)).toMatchObject({
    runs: [{ tool: { driver: { version: about.version } }, results: [] }],
  });
  expect(sarif.stderr).toContain('offline; checked against what it said less than a minute ago');
  writeFileSync(join(folder, 'design.md'), '[@vfio-device-handel]\n');
  const found = await check('--content', CONTENT, '--format', 'github');
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(/^::error file=design\.md,line=1,/);
});

test('the package of commands cites from a site, in every format and style, where there is no content folder', async () => {
  const site = temporaryFolder();
  const kb = buildKnowledge(await readEntries(CONTENT));
  const publication = { site: 'https://example.org', base: '/kb' };
  await writeMachineFiles(machineFiles({ kb, publication }), site);
  writeFileSync(
    join(site, 'citations.json'),
    catalogueText(catalogueOf(kb, readRevisions(CONTENT, kb), publication)),
  );
  const served = await serveFolder(site, '/');
  onTestFinished(() => served.close());
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  const cite = (...args: string[]): Promise<Outcome> =>
    outcomeOf(
      spawn(join(folder, 'node_modules', '.bin', 'parley-cite'), args, { cwd: folder, env, stdio: 'pipe' }),
    );
  const words = `${[...kb.arguments.values()].find(({ evidence }) => evidence)?.key}/words`;
  const own = (key: string, format: FormatName, style?: StyleName) => {
    const item = citationOf(kb, key, publication);
    return `${formatCitation(item as CitationItem, format, style).trimEnd()}\n`;
  };
  for (const { name } of STYLES)
    expect(await cite('vfio-device-handle', '--style', name, '--site', served.url)).toEqual({
      code: 0,
      stdout: own('vfio-device-handle', 'text', name),
      stderr: '',
    });
  // A site's bibliography has the same fields, in an order of its own.
  const fieldsOf = (text: string, format: FormatName): unknown =>
    format === 'csl-json' ? JSON.parse(text) : text;
  for (const { name } of FORMATS) {
    const { code, stdout } = await cite(words, '--format', name, '--site', served.url);
    expect(code, name).toBe(0);
    expect(fieldsOf(stdout, name), name).toEqual(fieldsOf(own(words, name), name));
  }
  const short = citationOf(kb, words, publication)?.label ?? '';
  expect(short.length).toBeLessThan(words.length);
  const { stdout } = await cite(
    short,
    '--json',
    '--latest',
    '--accessed',
    '2024-02-29',
    '--site',
    served.url,
  );
  expect(JSON.parse(stdout)).toMatchObject({
    key: words,
    item: { URL: expect.stringMatching(/#/), accessed: { 'date-parts': [[2024, 2, 29]] } },
  });
  const wrong = await cite('vfio-device-handel', '--site', served.url);
  expect(wrong).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("did you mean 'vfio-device-handle'?"),
  });
  served.close();
  for (const offline of [[], ['--offline']])
    expect(await cite('vfio-device-handle', '--site', served.url, ...offline)).toMatchObject({
      code: 0,
      stdout: own('vfio-device-handle', 'markdown'),
    });
  expect(await cite('vfio-device-handle')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('by --site'),
  });
  expect(await cite('vfio-device-handle', '--site', 'http://127.0.0.1:9/')).toMatchObject({
    code: 3,
    stdout: '',
  });
}, 240_000);
