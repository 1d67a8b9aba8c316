import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, start } from './support/command.ts';
import { copyContent, hashesOf, temporaryFolder } from './support/folder.ts';

const copy = () => copyContent(join(temporaryFolder(), 'content'));
const POST = 'posts/2022-12-07-jason-gunthorpe-607656.mdx';
const EXACT =
  'exact: It is centered around the struct vfio_device object in the kernel, which is definately NOT the VM.';
const MOVED = EXACT.replace('is centered around', 'was built about').replace('definately', 'definitely');

test.skipIf(process.platform === 'win32')(
  'check --watch checks after each edit, and ends by Ctrl-C with the exit code of the last check',
  async () => {
    const content = copy();
    const child = start('check', '--watch', '--content', content);
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const tells = (text: string) => expect.poll(() => said, { timeout: 60_000 }).toContain(text);
    await tells('Checks again after each edit');
    expect(said).toContain('all is well');
    const path = join(content, POST);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(EXACT, MOVED));
    await tells('1 problem to mend');
    expect(said).toContain(`${POST}:`);
    said = '';
    writeFileSync(path, before);
    await tells('all is well');
    said = '';
    writeFileSync(path, before.replace(EXACT, MOVED));
    await tells('1 problem to mend');
    child.kill('SIGINT');
    expect(await ended).toBe(1);
  },
  180_000,
);

test('words that moved are proposed by the check, and taken by --accept alone', async () => {
  const content = copy();
  const path = join(content, POST);
  const before = hashesOf(content);
  writeFileSync(path, readFileSync(path, 'utf8').replace(EXACT, MOVED));
  const moved = hashesOf(content);
  const check = await run('check', '--content', content);
  expect(check.code).toBe(1);
  expect(check.stdout).toContain('npm run check -- --accept 607656#not-the-vm takes these');
  const accept = ['check', '--accept', '607656#not-the-vm', '--content', content] as const;
  expect((await run(...accept, '--dry-run')).stdout).toContain('Would have pinned ');
  expect(hashesOf(content)).toEqual(moved);
  const { code, stdout } = await run(...accept);
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('in place of ') });
  expect(hashesOf(content)).toEqual(before);
  expect((await run(...accept)).stderr).toContain('are found: there is nothing to accept');
});

test.each([
  ['--watch', '--accept', 'x'],
  ['--dry-run', '--content', 'x'],
])('check %s %s %s is wrong usage', async (...args) => {
  expect((await run('check', ...args)).code).toBe(2);
});
