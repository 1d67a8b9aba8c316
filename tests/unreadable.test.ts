import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { commandFile, outcomeOf, ROOT, start } from './support/command.ts';
import { copyContent, hashesOf, temporaryFolder } from './support/folder.ts';
import { withFault } from './support/kill.ts';
import { serve } from './support/serve.ts';
import { sharedIndex } from './support/shared-index.ts';

/** Stand for the content folder of a test, and for a folder that is not there. */
const CONTENT = '<content>';
const OUT = '<out>';

test.each([
  ['concepts/dma.mdx', ['check', '--content', CONTENT]],
  ['concepts/dma.mdx', ['rename', 'controlling-function', 'another', '--content', CONTENT]],
  ['posts', ['import', 'content/sources', '--content', CONTENT]],
  ['parley.yaml', ['start', '--content', CONTENT, '--out', OUT]],
  ['parley.yaml', ['dev', '--content', CONTENT, '--out', OUT]],
  ['parley.yaml', ['preview', '--content', CONTENT, '--out', OUT]],
  ['parley.yaml', ['mcp', '--content', CONTENT]],
  ['parley.yaml', ['search', '--content', CONTENT, '--', 'dma']],
  ['posts', ['build', '--content', CONTENT, '--out', OUT]],
  ['positions', ['portal', 'https://kb.example.org/', '--out', join(CONTENT, 'positions')]],
  ['revisions.jsonl', ['revise', '--content', CONTENT]],
  ['concepts/dma.mdx', ['cite', '--check', 'README.md', '--content', CONTENT]],
  ['LICENSE', ['bundle']],
  ['controls.test.ts', ['fuzz', '--rounds', '0']],
])(
  '%s that cannot be read is told by name, without a stack trace, and nothing is changed: %j',
  async (file, [script = '', ...args]) => {
    const folder = temporaryFolder();
    const content = copyContent(join(folder, 'content'));
    const before = hashesOf(folder);
    const fault = { what: 'unreadable', code: 'EACCES', end: file } as const;
    const placed = args.map((arg) => arg.replace(CONTENT, content).replace(OUT, join(folder, 'site')));
    const child = withFault(fault, [commandFile(script), ...placed]);
    child.stdin?.end();
    const { code, stdout, stderr } = await outcomeOf(child);
    expect(code).toBe(script === 'search' ? 2 : 1);
    expect(stdout + stderr).toMatch(new RegExp(`${file}:.* \\(EACCES\\)`));
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(hashesOf(folder)).toEqual(before);
  },
  60_000,
);

describe('a page that the disk does not take from the process that makes pages', () => {
  const lackOf = async (...line: string[]) => {
    const [script = '', ...args] = line;
    const fault = { what: 'unwritable', code: 'ENOSPC', end: '/index.html' } as const;
    const child = withFault(fault, [commandFile(script), ...args]);
    child.stdin?.end();
    const { code, stdout, stderr } = await outcomeOf(child);
    expect(stderr).toMatch(
      new RegExp(`^${script}: [^\\n]+/index\\.html: the disk is full; make room \\(ENOSPC\\)\\. .*\\n$`),
    );
    expect(stdout + stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    const left = readdirSync(join(ROOT, '.parley', 'building'));
    expect(left.filter((name) => name.endsWith(`-${child.pid}`))).toEqual([]);
  };

  test('is told by a build, which puts nothing in place', async () => {
    const out = join(temporaryFolder(), 'site');
    await lackOf('build', '--content', sharedIndex(), '--out', out);
    expect(existsSync(out)).toBe(false);
  }, 240_000);

  test('is told by a portal, which puts nothing in place', async () => {
    const { url } = await serve((_, response) => response.end('{"search":"simple"}'));
    const out = join(temporaryFolder(), 'portal');
    await lackOf('portal', `Here=${url}`, '--out', out);
    expect(existsSync(out)).toBe(false);
  }, 240_000);
});

test('standard input that is a folder is told, and not taken for no mail', async () => {
  const stdio: StdioOptions = [openSync(temporaryFolder(), 'r'), 'pipe', 'pipe'];
  const child = spawn(process.execPath, [commandFile('segment')], { stdio });
  const { code, stderr } = await outcomeOf(child);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^segment: standard input: .* \(EISDIR\)/);
});

// Linux has a device that is always full.
if (existsSync('/dev/full'))
  test.each([
    ['check', '', []],
    ['segment', '{"id":1,"text":"a"}\n', []],
    ['search', '', ['--', 'dma']],
    ['fuzz', '', ['--rounds', '0']],
  ])('a full disk behind standard output is told: %s', async (script, input, args) => {
    const stdio: StdioOptions = ['pipe', openSync('/dev/full', 'w'), 'pipe'];
    const full = spawn(process.execPath, [commandFile(script), ...args], { stdio });
    full.stdin?.end(input);
    const { code, stderr } = await outcomeOf(full);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${script}: standard output: the disk is full; make room (ENOSPC). Do it again when that is mended\n`,
    );
  });

test('a reader of standard output who goes away is not told anything', async () => {
  const child = start('check');
  child.stdout.destroy();
  const closed = once(child, 'close');
  expect(await text(child.stderr)).toBe('');
  expect((await closed)[0]).toBe(1);
});
