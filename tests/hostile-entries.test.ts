import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';

const FILE = 'concepts/bad.mdx';

/** What reading a folder says of an entry, and of one that is well beside it. */
async function said(source: string | Buffer): Promise<string[]> {
  const content = temporaryFolder();
  mkdirSync(join(content, 'concepts'));
  writeFileSync(join(content, 'concepts/ring.mdx'), '---\ntitle: Ring\nsummary: A buffer.\n---\n');
  writeFileSync(join(content, FILE), source);
  const { entries, problems } = await readEntries(content);
  expect(entries.map(({ id }) => id)).toContain('ring');
  expect(problems.filter(({ file }) => file !== FILE)).toEqual([]);
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

const HEAD = '---\ntitle: Bad\nsummary: x\n';
const entry = (fields: string, body = '') => `${HEAD}${fields}---\n${body}`;
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
/** Lists of nine, each of nine of the last. */
const laughs = (of: (at: number) => string) =>
  lines(10, (at) => `a${at}: &a${at} ${at === 0 ? '[x]' : of(at)}\n`);
const nine = (at: number) => Array.from({ length: 9 }, () => `*a${at - 1}`).join(', ');

describe('an entry that was written to do harm is told in a sentence, and the others are read', () => {
  test.each<[string, string | Buffer, number, string]>([
    ['a billion laughs', entry(laughs((at) => `[${nine(at)}]`)), 1, 'repeats values (*name) too often'],
    [
      '20,000 repetitions',
      entry(`a: &a [1]\n${lines(20_000, (at) => `b${at}: *a\n`)}`),
      1,
      'repeats values (*name) too often',
    ],
    [
      '20,000 fields that there are not',
      entry(lines(20_000, (at) => `field${at}: ${at}\n`)),
      20_000,
      'unknown field "field0"',
    ],
    ['a field 20,000 times', entry('title: Bad\n'.repeat(20_000)), 1, 'title stands here and on line 2'],
    ['20,000 items of another kind', entry(`aliases:\n${'  - [x]\n'.repeat(20_000)}`), 20_000, 'aliases.0'],
    [
      'lists 5,000 deep',
      entry(`see:\n${lines(5000, (at) => `${' '.repeat(at + 1)}-\n`)}`),
      1,
      'nested too deep',
    ],
    [
      'brackets 20,000 deep',
      entry(`see: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
      1,
      'nested too deep',
    ],
    ['a field with a name of 1 MB', entry(`${'x'.repeat(1000)}${'y'.repeat(1_000_000)}: 1\n`), 1, ''],
    [
      'a broken line in 1 MB',
      entry(`${lines(60_000, (at) => `# comment ${at}\n`)}see: [a\n`),
      1,
      'is not YAML',
    ],
    ['fields named by lists', entry('? [a, b]\n: c\n'), 1, 'unknown field "[ a, b ]"'],
    ['another language', '---js\nmodule.exports = {}\n---\n', 1, 'has no frontmatter'],
    ['no end', `---\n${'a: b\n'.repeat(50_000)}`, 1, 'the frontmatter has no end'],
    [
      'binary junk',
      Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256)),
      1,
      'is no UTF-8 here',
    ],
  ])('%s', async (_, source, count, first) => {
    const problems = await said(source);
    expect(problems).toHaveLength(count);
    expect(problems[0]).toContain(first);
    expect(problems.join().length).toBeLessThan(2_000_000);
    expect(problems[0]).not.toMatch(/call stack|at \w+ \(/);
  });

  test('names of JavaScript own nothing of an object', async () => {
    const problems = await said(entry('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n'));
    expect(problems).toEqual(['4: unknown field "__proto__"', '5: unknown field "constructor"']);
    expect('polluted' in {}).toBe(false);
  });

  test.each<[string, string]>([
    ['a title of 1 MB', `---\ntitle: ${'Ring '.repeat(200_000)}\nsummary: x\n---\n`],
    [
      '50,000 aliases',
      entry(`aliases: [${Array.from({ length: 50_000 }, (_, at) => `ring ${at}`).join(', ')}]\n`),
    ],
    ['20 MB of text', entry('', 'One ring is enough.\n\n'.repeat(1_000_000))],
  ])('%s is no harm', async (_, source) => expect(await said(source)).toEqual([]));
});

describe('bytes that are not UTF-8', () => {
  const rest = Buffer.from('---\n\nA \ufffd of its own.\n\n');
  const head = Buffer.from(HEAD);

  test('are told by the line of the first', async () => {
    const latin1 = Buffer.from('A caf\u00e9.\n', 'latin1');
    expect(await said(Buffer.concat([head, rest, latin1]))).toEqual([
      '8: is no UTF-8 here: save the file as UTF-8',
    ]);
  });

  test('are not seen in the character that stands for them', async () => {
    expect(await said(Buffer.concat([head, rest]))).toEqual([]);
  });
});

describe('a body that was written to stop the parser or the build', () => {
  test.each<[string, string]>([
    ['spans 800 deep', `${'<span>'.repeat(800)}x${'</span>'.repeat(800)}`],
    ['4,000 elements', `${'<div>\n'.repeat(4000)}${'</div>\n'.repeat(4000)}`],
    ['braces', '{'.repeat(300_000)],
    ['900 KB of emphasis', '*a _b '.repeat(150_000)],
  ])('is told by its place before it is parsed: %s', async (_, body) => {
    const content = temporaryFolder();
    mkdirSync(join(content, 'concepts'));
    writeFileSync(join(content, FILE), entry('', body));
    const { code, stdout, stderr } = await run('check', '--content', content);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/concepts\/bad\.mdx:\d+:\d+: /);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test('prints the first problems of a kind, and counts all', async () => {
    const content = temporaryFolder();
    mkdirSync(join(content, 'concepts'));
    writeFileSync(join(content, FILE), entry('', '[['.repeat(1000)));
    const { code, stdout } = await run('check', '--content', content);
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.includes('begins no link'))).toHaveLength(20);
    expect(stdout).toContain('concepts/bad.mdx:5:41: warning: and 980 more of this kind in concepts/bad.mdx');
    expect(stdout).toContain('1,000 warnings');
    const json = JSON.parse((await run('check', '--json', '--content', content)).stdout);
    expect(json.problems).toHaveLength(21);
    expect(json.problems.at(-1)).toMatchObject({ code: 'stray-brackets', more: 980 });
  });
});

describe('what lies among the entries and is no file', () => {
  /** A folder with an entry that is well, another that is not, and what a test puts there. */
  function folder(): string {
    const content = temporaryFolder();
    for (const name of ['concepts', 'people']) mkdirSync(join(content, name));
    writeFileSync(join(content, 'concepts/ring.mdx'), '---\ntitle: Ring\nsummary: A buffer.\n---\n');
    writeFileSync(join(content, 'people/nobody.mdx'), '---\n---\n');
    return content;
  }
  const make: readonly [string, string, (path: string) => unknown, string][] = [
    ['a folder', FILE, (path) => mkdirSync(path), 'it is a folder'],
    ['a link in a circle', FILE, (path) => symlinkSync('bad.mdx', path), 'leads out of the content folder'],
    ['a link to nowhere', FILE, (path) => symlinkSync('none.mdx', path), 'leads out of the content folder'],
    ['a file in place of a collection', 'debates', (path) => writeFileSync(path, ''), 'a folder belongs'],
    ['a folder that leads in a circle', 'debates', (path) => symlinkSync('debates', path), 'leads out'],
    ...(process.platform === 'win32'
      ? []
      : ([
          ['a pipe', FILE, (path) => execFileSync('mkfifo', [path]), 'it is a pipe or a device'],
          ['a link to a pipe', FILE, linkToPipe, 'it is a pipe or a device'],
          ['a socket', FILE, socketAt, 'it is a pipe or a device'],
        ] satisfies [string, string, (path: string) => unknown, string][])),
  ];

  test.each(make)('is told by name, and the rest is checked: %s', async (_, file, put, message) => {
    const content = folder();
    await put(join(content, file));
    const { code, stdout, stderr } = await run('check', '--content', content);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${file}:1: `);
    expect(stdout + stderr).toContain(message);
    expect(stdout + stderr).toContain('people/nobody.mdx:1: ');
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test.runIf(process.platform !== 'win32')(
    'a pipe that is called a picture or settings is not waited for',
    async () => {
      const content = folder();
      execFileSync('mkfifo', [join(content, 'shot.png')]);
      expect((await readEntries(content)).pictures).toEqual(new Set());
      execFileSync('mkfifo', [join(content, 'parley.yaml')]);
      const { code, stderr } = await run('check', '--content', content);
      expect(code).toBe(1);
      expect(stderr).toContain('parley.yaml: it is a pipe or a device');
    },
  );
});

function linkToPipe(path: string): void {
  execFileSync('mkfifo', [`${path}.pipe`]);
  symlinkSync('bad.mdx.pipe', path);
}

function socketAt(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((done) => server.listen(path, done));
}
