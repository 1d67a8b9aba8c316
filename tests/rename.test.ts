import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeTogether } from '../src/entries/index.ts';
import { run } from './support/command.ts';
import { copyContent, hashesOf, temporaryFolder } from './support/folder.ts';
import { withRevisions } from './support/scenario-content.ts';

const OLD = 'vfio-device-handle';
const NEW = 'handle-is-the-vfio-device';
const POST = '2022-12-07-jason-gunthorpe-607656';

const copy = () => copyContent(join(temporaryFolder(), 'content'));

describe('in a knowledge base that names entries in every field that can', () => {
  let rich = '';
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-rename-'));
    rich = await withRevisions(folder);
  });
  afterAll(() => rmSync(dirname(rich), { recursive: true }));

  test.each([
    ['a position', 'one-ring', 'single-ring', 'positions'],
    ['a debate', 'rings', 'rings-of-a-driver', 'debates'],
    ['a concept', 'ring', 'ring-buffer', 'concepts'],
    ['a person', 'a-author', 'an-author', 'people'],
    ['an argument', '2020-03-02-a-author-00000a#enough', 'one-suffices', 'posts'],
    ['an argument of a debate', 'rings:cited', 'two-are-safer', 'debates'],
  ])('%s is renamed everywhere, and the check finds nothing', async (_what, from, to, folder) => {
    const content = copyContent(join(temporaryFolder(), 'content'), rich);
    const before = hashesOf(content);
    const dry = await run('rename', from, to, '--content', content, '--dry-run');
    expect(dry.code).toBe(0);
    expect(hashesOf(content)).toEqual(before);
    const { code, stdout, stderr } = await run('rename', from, to, '--content', content);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(dry.stdout.replace('Would rename', 'Renamed'));
    const changed = Object.entries(hashesOf(content)).filter(([file, hash]) => before[file] !== hash);
    expect(stdout).toContain(` in ${changed.length} file`);
    expect(changed.some(([file]) => file.startsWith(`${folder}/`))).toBe(true);
    const check = await run('check', '--content', content);
    expect(check.stdout).toContain('all is well\n');
    expect(check.code).toBe(0);
    const revise = await run('revise', '--content', content, '--dry-run');
    expect(revise.stdout).toBe('Would record 0 revisions\n');
    const again = await run('rename', from, to, '--content', content);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/: 0 references in 0 files\n$/) });
  });
});

test('what cites the old id is told, at the revision that it cited', async () => {
  const content = copy();
  const cited = await run('cite', OLD, '--content', content, '--format', 'markdown');
  await run('rename', OLD, NEW, '--content', content);
  const document = join(dirname(content), 'design.md');
  writeFileSync(document, `${cited.stdout} and [@${OLD}].\n`);
  const found = await run('cite', '--check', document, '--content', content, '--json');
  expect(found.code).toBe(0);
  const { findings } = JSON.parse(found.stdout) as { findings: { code: string; current: { key: string } }[] };
  expect(findings.map(({ code, current }) => [code, current.key])).toEqual([
    ['renamed', NEW],
    ['renamed', NEW],
  ]);
});

test('a person who was renamed is known again by the next import', async () => {
  const content = copy();
  await run('rename', 'jason-gunthorpe', 'jgunthorpe', '--content', content);
  const before = hashesOf(content);
  const source = join(content, 'sources', '2022-12-07-linux-nvme-gunthorpe.txt');
  const { stdout } = await run('import', source, '--content', content);
  expect(stdout).not.toMatch(/new people|[1-9]\d* changed/);
  expect(hashesOf(content)).toEqual(before);
});

test('an argument is named by the end of its key, again where it was renamed already', async () => {
  const content = copy();
  for (let time = 0; time < 2; time++) {
    const { code, stdout } = await run('rename', '656#not-the-vm', 'no-vm', '--content', content, '--json');
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      from: `${POST}#not-the-vm`,
      to: `${POST}#no-vm`,
    });
  }
});

test('--json says what became of which file', async () => {
  const content = copy();
  const { stdout } = await run('rename', OLD, NEW, '--content', content, '--json');
  const report = JSON.parse(stdout) as { files: unknown[] };
  expect(report).toMatchObject({ from: OLD, to: NEW });
  expect(report.files[0]).toEqual({
    file: `positions/${OLD}.mdx`,
    becomes: `positions/${NEW}.mdx`,
    references: 0,
  });
});

test.each([
  ['an id that there is not', 1, 'vfio-device-handel', 'x', 'did you mean "vfio-device-handle"?'],
  ['an id that is taken', 1, OLD, 'controlling-function', 'is the id of positions/controlling-function.mdx'],
  ['an id of a post', 1, POST, 'x', 'a post keeps the id'],
  ['an id that is none', 2, OLD, 'Handle_', 'an id is kebab case'],
  ['an argument of another entry', 2, `${POST}#not-the-vm`, `${OLD}#x`, 'is of another entry than'],
  ['an argument in place of an entry', 2, OLD, `${OLD}#x`, 'is of another entry than'],
])('refuses %s with exit code %i, and changes nothing', async (_what, expected, from, to, told) => {
  const content = copy();
  const before = hashesOf(content);
  const { code, stdout, stderr } = await run('rename', from, to, '--content', content);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toContain(told);
  expect(hashesOf(content)).toEqual(before);
});

test('refuses a knowledge base that cannot be read, and one that is not there', async () => {
  const content = copy();
  writeFileSync(join(content, 'concepts', 'torn.mdx'), '---\ntitle: [\n---\n');
  expect(await run('rename', OLD, NEW, '--content', content)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('concepts/torn.mdx:'),
  });
  expect((await run('rename', OLD, NEW, '--content', join(content, 'nowhere'))).code).toBe(1);
});

describe('files that are written as one', () => {
  test('are as they were where one of them cannot be put in place', () => {
    const content = temporaryFolder();
    cpFiles(content);
    const before = hashesOf(content);
    const changes = [
      { file: 'a.mdx', text: 'new' },
      { file: 'new/b.mdx', text: 'new' },
      { file: 'gone.mdx' },
      { file: 'folder', text: 'a folder is in the way' },
    ];
    expect(() => writeTogether(content, changes)).toThrow();
    expect(hashesOf(content)).toEqual(before);
    rmSync(join(content, 'folder'), { recursive: true });
    writeTogether(content, changes);
    expect(readFileSync(join(content, 'new/b.mdx'), 'utf8')).toBe('new');
    expect(Object.keys(hashesOf(content))).toEqual(['a.mdx', 'folder', 'new/b.mdx']);
  });
});

function cpFiles(content: string): void {
  mkdirSync(join(content, 'folder', 'inner'), { recursive: true });
  writeFileSync(join(content, 'folder', 'inner', 'x'), 'x');
  for (const name of ['a.mdx', 'gone.mdx']) writeFileSync(join(content, name), 'old');
}

test('a renaming that was killed between two files is finished by the same command', async () => {
  const [whole, torn] = [copy(), copy()];
  await run('rename', OLD, NEW, '--content', whole);
  const path = (id: string) => join(torn, 'positions', `${id}.mdx`);
  // The file is there under both names: the worst place.
  writeFileSync(path(NEW), readFileSync(join(whole, 'positions', `${NEW}.mdx`)));
  expect((await run('check', '--content', torn)).code).toBe(1);
  expect((await run('rename', OLD, NEW, '--content', torn)).code).toBe(0);
  expect(hashesOf(torn)).toEqual(hashesOf(whole));
});
