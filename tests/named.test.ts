import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './support/command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-named-'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'a-file'), 'words\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  'check',
  'build',
  'dev',
  'start',
  'preview',
  'mcp',
  'revise',
  'upgrade',
  'words',
  'cite some-position',
  'cite --check README.md',
  'export --format opensearch',
  'rename old-name new-name',
  'redact some-post --reason asked',
  'people list',
  'import --undo a.mbox',
])('%s exits 1 and makes nothing where the content folder is not there', async (line) => {
  const [script = '', ...args] = line.split(' ');
  const nowhere = join(folder, 'nowhere');
  const out = ['build', 'start', 'preview', 'export'].includes(script) ? ['--out', join(folder, 'out')] : [];
  const said = await run(script, ...args, '--content', nowhere, ...out);
  expect(said.stdout + said.stderr).toContain(`there is no content folder ${nowhere}`);
  expect(said.code).toBe(1);
  if (['check', 'build', 'start', 'revise'].includes(script)) {
    const empty = await run(script, ...args, '--content', join(folder, 'empty'), ...out);
    expect(empty.stdout + empty.stderr).toContain(`${join(folder, 'empty')} holds no entry`);
    expect(empty.code).toBe(1);
  }
  expect(readdirSync(folder).sort()).toEqual(['a-file', 'empty']);
  expect(readdirSync(join(folder, 'empty'))).toEqual([]);
});

test('an import into a file says what is wrong and leaves the file', async () => {
  const said = await run('import', 'tests/fixtures/debate.mbox', '--content', join(folder, 'a-file'));
  expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining('is no folder') });
  expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('words\n');
});

test('check --json names a content folder that is not there', async () => {
  const { code, stdout } = await run('check', '--json', '--content', join(folder, 'nowhere'));
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'no-content' }] });
});

test('preview says where no site was built', async () => {
  const { code, stderr } = await run('preview', '--out', join(folder, 'no-site'));
  expect(code).toBe(1);
  expect(stderr).toContain(`there is no site in ${join(folder, 'no-site')}`);
});

test('a build does not touch a folder with files of somebody else', async () => {
  const out = join(folder, 'theirs');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'theirs\n');
  const { code, stderr } = await run('build', '--out', out);
  expect(code).toBe(1);
  expect(stderr).toContain(`--out ${out} holds what this command did not write (index.html)`);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('theirs\n');
  expect(existsSync(join(folder, '.theirs.parley-old'))).toBe(false);
  rmSync(out, { recursive: true });
});

test('cite --check names what it cannot read, in the exit code and in --json; what can be read is checked', async () => {
  const docs = join(folder, 'docs');
  mkdirSync(docs);
  writeFileSync(join(docs, 'a.md'), '\ufeff[@no-such-key-at-all]\r\n');
  writeFileSync(join(docs, 'b.docx'), 'PK\u0003\u0004');
  const check = async (...names: string[]) => {
    const { code, stdout } = await run('cite', '--every-key', '--json', '--check', ...names);
    const { findings } = JSON.parse(stdout) as { findings: { code: string; file: string }[] };
    return { code, findings: findings.map((one) => `${one.code} ${one.file.slice(docs.length)}`) };
  };
  expect(await check(`${docs}/*`)).toEqual({ code: 1, findings: ['not-read /b.docx', 'unknown-key /a.md'] });
  expect(await check(`${docs}/*.rst`)).toEqual({ code: 2, findings: ['not-read /*.rst'] });
  expect(await check(docs)).toEqual({ code: 2, findings: ['not-read '] });
  expect(await check(`${docs}/c.md`)).toEqual({ code: 2, findings: ['not-read /c.md'] });
  rmSync(docs, { recursive: true });
});

test('an import of a source that holds no message names it and exits 1', async () => {
  writeFileSync(join(folder, 'empty.mbox'), '');
  const args = [join(folder, 'empty.mbox'), join(folder, 'empty'), '--json', '--dry-run', '--content'];
  const { code, stdout } = await run('import', ...args, join(folder, 'new'));
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as { skipped: object[] }).skipped).toMatchObject([
    { file: join(folder, 'empty.mbox'), reason: 'It holds no message.' },
    { file: join(folder, 'empty'), reason: 'It holds no message.' },
  ]);
});
