import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import about from '../package.json' with { type: 'json' };
import { NAMES } from '../scripts/command-list.ts';
import { CITATION_STYLES, expressionOf } from '../scripts/package/licences.ts';
import { vendored } from '../scripts/package/vendored.ts';
import { type CitationItem, citationOf, FORMATS, formatCitation, STYLES } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { environment, type Outcome, outcomeOf, ROOT } from './support/command.ts';
import { CONTENT, copyContent } from './support/folder.ts';
import { installPacked, packedFile } from './support/packed.ts';

/** As Node 20 would be: what `parley` starts on, and no command runs on. */
const OLDER =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';

let project: string;
let program: string;
let home: string;
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'parley-project-'));
  program = await installPacked(project);
  home = join(project, 'node_modules/parley-kb');
  copyContent(join(project, 'content'));
}, 600_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

function parley(args: readonly string[], { cwd = project, flags = [] as string[] } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [...flags, program, ...args], {
    cwd,
    env: environment(),
    stdio: 'pipe',
  });
  child.stdin.end();
  return outcomeOf(child);
}

describe('the packed file', () => {
  test('is of 5 MB at most, and has what package.json names, changelog and licences, and no tests', async () => {
    expect(statSync(await packedFile()).size).toBeLessThan(5e6);
    const files = readdirSync(home, { recursive: true }).map(String);
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'CHANGELOG.md',
        'README.md',
        'docs/start.md',
        'lib/THIRD-PARTY-LICENSES',
        about.bin.parley,
      ]),
    );
    expect(files.filter((file) => /\.test\.|\.fixture\.|^(?:src|scripts|tests|bench)\//.test(file))).toEqual(
      [],
    );
    expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
    for (const target of Object.values(about.exports))
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        expect(existsSync(join(home, file)), file).toBe(true);
  });

  test('names packages that it depends on, and files that are there, and no others', async () => {
    await init;
    const require = createRequire(join(home, 'package.json'));
    const dependencies = Object.keys(about.dependencies);
    const wrong: string[] = [];
    for (const file of readdirSync(join(home, 'lib'), { recursive: true }).map(String)) {
      const path = join(home, 'lib', file);
      for (const name of specifiersIn(path)) {
        const [bare = ''] = /^(?:@[^/]+\/)?[^/?]+/.exec(name) ?? [];
        const isThere = name.startsWith('.')
          ? existsSync(join(dirname(path), name.replace(/[?#].*$/, '')))
          : name.startsWith('node:') ||
            builtinModules.includes(name) ||
            /^(?:astro|virtual):/.test(name) ||
            dependencies.includes(bare);
        if (!isThere) wrong.push(`${relative(home, path)}: ${name}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(require('parley-kb/package.json')).toMatchObject({ name: 'parley-kb', version: about.version });
  });

  test('says under which licences it holds what is of others', async () => {
    const { held } = await vendored(ROOT);
    expect(about.license).toBe(expressionOf([...held, CITATION_STYLES]));
    const file = readFileSync(join(home, 'lib/THIRD-PARTY-LICENSES'), 'utf8');
    for (const { name, version } of held) expect(file).toContain(`${name} ${version}: `);
    expect(file).toContain('Common Public Attribution License Version 1.0');
    expect(file).toMatch(/@img\/sharp-libvips-linux-x64 [\d.]+: LGPL-3\.0-or-later/);
  });

  test('has types and schemas that can be imported', async () => {
    const { schemas } = await import(join(home, about.exports['./schemas'].default));
    expect(Object.keys(schemas)).toContain('posts');
    expect(readFileSync(join(home, about.exports['./schemas'].types), 'utf8')).not.toMatch(
      /from '\.[^']*\.ts'/,
    );
  });
});

describe('parley', () => {
  test('lists the commands, each of which is there', async () => {
    const { code, stdout } = await parley([]);
    expect(code).toBe(0);
    for (const name of NAMES) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
      expect(existsSync(join(dirname(program), `${name}.js`)), name).toBe(true);
    }
    expect((await parley(['--help'])).stdout).toBe(stdout);
    expect((await parley(['--version'])).stdout).toBe(`${about.version}\n`);
  });

  test('tells a name that is none with the nearest, and exits 2', async () => {
    const { code, stderr } = await parley(['chekc']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'parley: there is no command "chekc"; did you mean "check"?\n',
    });
  });

  test('runs a command from any folder of a project, and calls it as one calls it there', async () => {
    const cwd = join(project, 'content/posts');
    expect(await parley(['check'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('all is well'),
    });
    expect((await parley(['check', '--help'])).stdout).toContain('Usage: parley check [options]');
  });

  test('imports a mail', async () => {
    writeFileSync(
      join(project, 'ring.eml'),
      'From: Ann <ann@example.org>\nDate: Tue, 6 Dec 2022 10:00:00 +0000\nMessage-ID: <ring@example.org>\nSubject: A lacquered ring\n\nOne lacquered ring is enough.\n',
    );
    mkdirSync(join(project, 'mails/content'), { recursive: true });
    const args = ['--content', 'mails/content'];
    expect(await parley(['import', 'ring.eml', ...args])).toMatchObject({ code: 0 });
  });

  test('finds what it imported', async () => {
    const args = ['--content', 'mails/content', '--', 'lacquered'];
    expect(await parley(['search', ...args])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('A lacquered ring'),
    });
  });

  test('cites in every format and every style', async () => {
    const item = citationOf(buildKnowledge(await readEntries(CONTENT)), 'vfio-device-handle') as CitationItem;
    const { formatCitation: ofPackage } = await import(join(home, 'lib/src/citations/index.js'));
    for (const { name } of FORMATS) expect(ofPackage(item, name), name).toBe(formatCitation(item, name));
    for (const { name } of STYLES)
      expect(ofPackage(item, 'text', name), name).toBe(formatCitation(item, 'text', name));
    expect(await parley(['cite', 'vfio-device-handle', '--format', 'ris'])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('draws the pictures that stand for pages elsewhere', async () => {
    const { drawCard } = await import(join(home, 'lib/src/site/cards/draw.js'));
    const png: Buffer = await drawCard({ kicker: 'Debate', title: 'Rings', text: 'One or two.' }, 'Parley');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  test('under a Node that is too old, runs again under the one that is installed with it', async () => {
    const flags = ['--import', OLDER];
    const { code, stdout } = await parley(['check'], { flags });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('all is well') });
    expect((await parley(['check', '--content', 'nowhere'], { flags })).code).toBe(1);
    const child = spawn(process.execPath, [...flags, program, 'mcp'], { cwd: project, env: environment() });
    const ended = outcomeOf(child);
    child.stdin.write(
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\n',
    );
    child.stdout.once('data', () => child.kill('SIGTERM'));
    await ended;
    expect(child.signalCode).toBe('SIGTERM');
  });

  test('under a Node that is too old, says what to do where no other is installed', async () => {
    rmSync(join(project, 'node_modules/node'));
    const { code, stderr } = await parley(['check'], { flags: ['--import', OLDER] });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('check needs Node 24'),
    });
  });
});

/** What a compiled file names modules by; of a component, in its frontmatter and scripts. */
function specifiersIn(path: string): string[] {
  const text =
    path.includes('/vendor/') || !/\.(?:js|mjs|astro)$/.test(path) ? '' : readFileSync(path, 'utf8');
  if (path.endsWith('.astro'))
    return [...text.matchAll(/^\s*(?:import|export|\})(?:[^'"\n]*\bfrom)? '([^']+)'/gm)].map(
      ([, name = '']) => name,
    );
  const urls = [...text.matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g)].map(([, name = '']) => name);
  return [
    ...parse(text)[0].flatMap(({ n }) => n ?? []),
    ...urls.map((name) => name.replace(/^(?!\.)/, './')),
  ];
}
