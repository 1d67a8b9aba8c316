import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
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
      'has no frontmatter',
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

test('a folder that is called as an entry is told', async () => {
  const content = temporaryFolder();
  mkdirSync(join(content, FILE), { recursive: true });
  const { problems } = await readEntries(content);
  expect(problems).toMatchObject([{ file: FILE, message: expect.stringContaining('it is a folder') }]);
});
