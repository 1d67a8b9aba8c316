import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { outcomeOf, run, start } from './support/command.ts';
import { copyContent, hashesOf, temporaryFolder } from './support/folder.ts';

const KEEP = 'controlling-function';
const GONE = 'vfio-device-handle';
const POST = '2022-12-07-jason-gunthorpe-607656';

const copy = () => copyContent(join(temporaryFolder(), 'content'));

/** After a change that is meant, the ledger records it, and the check finds nothing. */
async function isWell(content: string): Promise<void> {
  expect((await run('revise', '--content', content)).code).toBe(0);
  const check = await run('check', '--content', content);
  expect(check.stdout).toContain('all is well');
}

test('two positions become one, citations of both lead on, and the same again changes nothing', async () => {
  const content = copy();
  const before = hashesOf(content);
  const args = ['merge', KEEP, GONE, '--content', content] as const;
  const dry = await run(...args, '--dry-run');
  expect(dry.stdout).toMatch(new RegExp(`Would have merged ${GONE} into ${KEEP}: \\d+ files\n$`));
  expect(hashesOf(content)).toEqual(before);
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`positions/${GONE}.mdx goes\n`);
  await isWell(content);
  const cited = await run('cite', GONE, '--content', content, '--json');
  expect(JSON.parse(cited.stdout).key).toBe(KEEP);
  const after = hashesOf(content);
  expect(await run(...args)).toMatchObject({ code: 0, stdout: `${GONE} is ${KEEP} already: 0 files\n` });
  expect(hashesOf(content)).toEqual(after);
}, 180_000);

test('a position is split, and an argument is moved back', async () => {
  const content = copy();
  const at = ['--content', content] as const;
  const split = await run(
    'split',
    GONE,
    'The handle is no VM',
    '656#handle-for-the-hypervisor',
    '--id',
    'no-vm',
    ...at,
    '--json',
  );
  const { did, files } = JSON.parse(split.stdout) as { did: string; files: { file: string }[] };
  expect(did).toBe(`Split no-vm off ${GONE}`);
  expect(files[0]?.file).toBe('positions/no-vm.mdx');
  await isWell(content);
  const moved = await run('move', '607656:handle-for-the-hypervisor', GONE, ...at);
  expect(moved).toMatchObject({
    code: 0,
    stdout: `  posts/${POST}.mdx\nMoved ${POST}#handle-for-the-hypervisor from no-vm to ${GONE}: 1 file\n`,
  });
  expect(readFileSync(join(content, `posts/${POST}.mdx`), 'utf8')).toContain(`: ${GONE}\n`);
}, 180_000);

test.each([
  ['merge', 'a key that there is not', 1, [KEEP, 'vfio-device-handel'], 'did you mean "vfio-device-handle"?'],
  ['merge', 'one name', 2, [KEEP], 'missing required argument'],
  ['split', 'an id that is none', 2, [GONE, 'T', '656#not-the-vm', '--id', 'No'], 'kebab case'],
  [
    'split',
    'an argument about something else',
    1,
    [GONE, 'T', '656#nothing-gained', '--id', 'no'],
    'is no argument about',
  ],
  ['move', 'neither a target nor words', 2, ['656#not-the-vm'], 'name a target'],
  ['move', 'a concept', 1, ['656#not-the-vm', 'vfio-device'], 'neither a position nor an argument'],
  [
    'move',
    'an argument that is not cited',
    1,
    ['656#not-the-vm', '--words', 'x'],
    'no argument that a debate cites',
  ],
])('%s refuses %s with exit code %i, and changes nothing', async (command, _what, expected, args, told) => {
  const content = copy();
  const before = hashesOf(content);
  const { code, stdout, stderr } = await run(command, ...args, '--content', content);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toContain(told);
  expect(hashesOf(content)).toEqual(before);
});

test('a merge that is killed is finished by the same command', async () => {
  const whole = copy();
  await run('merge', KEEP, GONE, '--content', whole);
  for (const wait of [0, 400, 900]) {
    const torn = copy();
    const child = start('merge', KEEP, GONE, '--content', torn);
    const ended = outcomeOf(child);
    await setTimeout(wait);
    child.kill('SIGKILL');
    await ended;
    expect((await run('merge', KEEP, GONE, '--content', torn)).code).toBe(0);
    expect(hashesOf(torn)).toEqual(hashesOf(whole));
  }
}, 180_000);
