import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { outcomeOf, start } from './support/command.ts';
import { copyContent, hashesOf, temporaryFolder } from './support/folder.ts';
import { withFault } from './support/kill.ts';

test.each([
  ['concepts/dma.mdx', ['check']],
  ['concepts/dma.mdx', ['rename', 'controlling-function', 'another']],
  ['posts', ['import', 'content/sources']],
  ['parley.yaml', ['start']],
  ['revisions.jsonl', ['revise']],
  ['concepts/dma.mdx', ['cite', '--check', 'README.md']],
])(
  '%s that cannot be read is told by name, without a stack trace, and nothing is changed: %j',
  async (file, [script, ...args]) => {
    const content = copyContent(join(temporaryFolder(), 'content'));
    const before = hashesOf(content);
    const fault = { what: 'unreadable', code: 'EACCES', end: file } as const;
    const child = withFault(fault, [`scripts/${script}.ts`, ...args, '--content', content]);
    const { code, stdout, stderr } = await outcomeOf(child);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(new RegExp(`${file}:.* \\(EACCES\\)`));
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(hashesOf(content)).toEqual(before);
  },
);

// Linux has a device that is always full.
if (existsSync('/dev/full'))
  test('a full disk behind standard output is told', async () => {
    const stdio: StdioOptions = ['ignore', openSync('/dev/full', 'w'), 'pipe'];
    const full = spawn(process.execPath, ['scripts/check.ts'], { stdio });
    const closed = once(full, 'close');
    const said = full.stderr ? text(full.stderr) : '';
    expect((await closed)[0]).toBe(1);
    expect(await said).toBe(
      'check: standard output: the disk is full; make room (ENOSPC). Do it again when that is mended\n',
    );
  });

test('a reader of standard output who goes away is not told anything', async () => {
  const child = start('check');
  child.stdout.destroy();
  const closed = once(child, 'close');
  expect(await text(child.stderr)).toBe('');
  expect((await closed)[0]).toBe(1);
});
