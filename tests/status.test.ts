import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { CONTENT, copyContent, hashesOf, temporaryFolder } from './support/folder.ts';

const copy = () => copyContent(join(temporaryFolder(), 'content'));
const DEBATE = 'nvme-vf-live-migration';

test('status says what a debate lacks and what to do next, and changes nothing', async () => {
  const content = copy();
  const before = hashesOf(content);
  const { code, stdout } = await run('status', DEBATE, '--content', content);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^nvme-vf-live-migration: \d+ issues/);
  expect(stdout).toMatch(/\n\nThreads\n {2}2022-12-07-jason-gunthorpe-e39ed6 /);
  expect(stdout).toMatch(/\nNext\n {2}1\. /);
  expect(stdout.match(/^ {2}\d\. /gm)?.length).toBeLessThanOrEqual(5);
  const { stdout: json } = await run('status', '--content', content, '--json');
  expect(Object.keys(JSON.parse(json))).toEqual([
    'curators',
    'threads',
    'others',
    'debates',
    'problems',
    'next',
  ]);
  expect(hashesOf(content)).toEqual(before);
});

test('--keys prints every target by a key that is taken', async () => {
  const { stdout } = await run('status', '--content', CONTENT, '--keys', '--json');
  const targets = JSON.parse(stdout) as { key: string; short: string }[];
  expect(targets.length).toBeGreaterThan(100);
  const { key, short } = targets.find((target) => target.short !== target.key) ?? { key: '', short: '' };
  const cited = await run('cite', short, '--content', CONTENT, '--json');
  expect(JSON.parse(cited.stdout).key).toBe(key);
});

test.each([
  ['no-such-debate', 'there is no debate "no-such-debate"'],
  ['vfio-device-handle', '"vfio-device-handle" is no debate'],
])('status of %s is refused', async (debate, why) => {
  const { code, stderr } = await run('status', debate, '--content', CONTENT);
  expect(code).toBe(1);
  expect(stderr).toContain(why);
});

test('new makes a debate that passes the check, and a position, an issue and a concept of it', async () => {
  const content = copy();
  const make = (...args: string[]) => run('new', ...args, '--content', content);
  const dry = await make('debate', 'Who locks', '--question', 'Who owns the lock?', '--dry-run');
  expect(dry.stdout).toContain('draft: true\n');
  const debate = await make('debate', 'Who locks', '--question', 'Who owns the lock?');
  expect(debate).toMatchObject({ code: 0, stdout: 'debate who-locks: debates/who-locks.mdx\n' });
  expect(readFileSync(join(content, 'debates/who-locks.mdx'), 'utf8')).toBe(dry.stdout);
  await make('issue', 'Which lock', '--debate', 'who-locks');
  await make('concept', 'Seqlock', '--summary', 'A lock of readers who try again.');
  const position = await make(
    'position',
    'The kernel',
    '--debate',
    'who-locks',
    '--issue',
    'which-lock',
    '--json',
  );
  expect(JSON.parse(position.stdout)).toEqual({
    kind: 'position',
    id: 'the-kernel',
    file: 'positions/the-kernel.mdx',
  });
  expect((await run('check', '--content', content)).code).toBe(0);
  const again = await make(
    'position',
    'x',
    '--id',
    'the-kernel',
    '--debate',
    'who-locks',
    '--issue',
    'which-lock',
  );
  expect(again).toMatchObject({
    code: 1,
    stderr: 'new: "the-kernel" is an id already, or was one: positions/the-kernel.mdx has it; give another\n',
  });
  expect((await make('thing', 'x')).code).toBe(2);
});
