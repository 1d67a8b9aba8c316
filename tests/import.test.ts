import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { outcomeOf, run, start } from './support/command.ts';
import { CONTENT, copyContent, filesUnder, hashesOf, temporaryFolder } from './support/folder.ts';
import { generatedMbox } from './support/generated-posts.ts';

const FIXTURES = new URL('fixtures/', import.meta.url).pathname;
const PAGE = join(FIXTURES, 'index-page.txt');
const DEBATE = join(FIXTURES, 'debate.mbox');

/** The small debate of the fixtures, without posts. */
function sharedIndex(): string {
  return copyContent(join(temporaryFolder(), 'content'), join(FIXTURES, 'shared-index'));
}

/** The one post of a content folder whose id holds these words: its id and its file. */
function post(content: string, words: string): { id: string; path: string } {
  const names = readdirSync(join(content, 'posts')).filter((name) => name.includes(words));
  expect(names, words).toHaveLength(1);
  const name = names[0] ?? '';
  return { id: name.replace(/\.mdx$/, ''), path: join(content, 'posts', name) };
}

/** Puts lines at the end of an entry's frontmatter. */
function addToFrontmatter(path: string, lines: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/\n---\n/, () => `\n${lines}---\n`),
  );
}

async function imported(source: string, content: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('import', source, '--content', content, ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

async function checked(content: string): Promise<void> {
  const { code, stdout } = await run('check', '--content', content);
  expect(stdout).toContain('all is well');
  expect(code).toBe(0);
}

describe('importing what is there already', () => {
  test('the sources of the knowledge base change no byte of it', async () => {
    const content = copyContent(join(temporaryFolder(), 'content'));
    const before = hashesOf(content);
    expect(Object.keys(before).filter((path) => path.startsWith('posts/')).length).toBeGreaterThanOrEqual(3);
    await imported(join(content, 'sources'), content);
    expect(hashesOf(content)).toEqual(before);
  });

  test('a second import of the same posts changes no byte', async () => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const before = hashesOf(content);
    expect(await imported(DEBATE, content)).toMatch(/^5 read, .*unchanged/);
    expect(hashesOf(content)).toEqual(before);
  });

  test('what the curator wrote by hand stays byte for byte, comments, order and layout with it', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const { id, path } = post(content, 'c-reader');
    const hand = [
      '# Read twice; the second argument may be two.',
      'arguments:   # by hand',
      '  - exact: "A lock that outlives its holder is\\',
      '      \\ worse than a second copy."',
      '    gist:   \'A lock that nobody releases is worse than a copy.\'  # or: "outlives"',
      '    objectsTo: one-index-for-all',
      '    id: lock-outlives-holder',
      '',
      "positions: [ 'an-index-each' ]",
      'debate:    shared-index',
      '',
    ].join('\n');
    addToFrontmatter(path, hand);
    const before = hashesOf(content);
    await imported(PAGE, content);
    await imported(PAGE, content, '--debate', 'shared-index');
    expect(hashesOf(content)[`posts/${id}.mdx`]).toBe(before[`posts/${id}.mdx`]);
    expect(readFileSync(path, 'utf8')).toContain(hand);
    await checked(content);
  });

  test('the importer writes its own fields anew around what the curator wrote', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const { path } = post(content, 'c-reader');
    const hand =
      "positions:\n  # he says so himself\n  - 'an-index-each'\ndebate: shared-index\narguments:\n  - { id: seen, supports: an-index-each, gist: It happens., exact: I have seen exactly this happen. }\n";
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace('---\n', () => `---\n${hand}`),
    );
    await imported(DEBATE, content);
    const after = readFileSync(path, 'utf8');
    expect(after).toContain(hand);
    expect(after).toContain('messageId: index-3@example.org');
    await checked(content);
  });
});

describe('a page first, the real posts later', () => {
  test('the posts it quotes are reconstructed, then replaced, and keep ids and arguments', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const [author, writer, reader] = ['a-author', 'b-writer', 'c-reader'].map((name) => post(content, name));
    if (!author || !writer || !reader) throw new Error('the page gives three posts');
    expect(readFileSync(author.path, 'utf8')).toMatch(/^reconstructed:/m);
    expect(readFileSync(writer.path, 'utf8')).toMatch(/^reconstructed:/m);
    expect(readFileSync(author.path, 'utf8')).toContain('…');

    addToFrontmatter(
      author.path,
      `debate: shared-index\npositions: [one-index-for-all]\narguments:\n  - id: one-copy\n    supports: one-index-for-all\n    gist: One copy is enough.\n    exact: so that one copy of it is enough, and the cache is the natural place\n`,
    );
    addToFrontmatter(
      writer.path,
      `debate: shared-index\narguments:\n  - id: dead-reader\n    objectsTo: ${author.id}#one-copy\n    gist: A dead reader keeps the lock.\n    exact: That works until a reader dies while it holds the lock.\n`,
    );
    addToFrontmatter(
      reader.path,
      `debate: shared-index\narguments:\n  - id: seen-it\n    supports: ${writer.id}#dead-reader\n    gist: It happens.\n    exact: I have seen exactly this happen.\n`,
    );
    await checked(content);

    const report = await imported(DEBATE, content);
    expect(report).toContain('2 replaced by the real post');
    expect(report).toContain('1 merged');
    for (const [{ path }, number, argument] of [
      [author, 1, 'one-copy'],
      [writer, 2, 'dead-reader'],
      [reader, 3, 'seen-it'],
    ] as const) {
      const entry = readFileSync(path, 'utf8');
      expect(entry).toContain(`messageId: index-${number}@example.org`);
      expect(entry).toContain(`id: ${argument}\n`);
      expect(entry).not.toMatch(/^reconstructed:/m);
    }
    expect(readFileSync(author.path, 'utf8')).toContain('Numbers are in the cover letter.');
    await checked(content);

    const settled = hashesOf(content);
    await imported(DEBATE, content);
    await imported(PAGE, content);
    expect(hashesOf(content)).toEqual(settled);
  });

  test('in the other order it comes to the same posts', async () => {
    const [first, second] = [sharedIndex(), sharedIndex()];
    await imported(PAGE, first);
    await imported(DEBATE, first);
    await imported(DEBATE, second);
    await imported(PAGE, second);
    expect(texts(second)).toEqual(texts(first));
    await checked(second);
  });

  test('a parent that is missing is put together from both replies that quote it', async () => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const { id, path } = post(content, 'd-editor');
    const entry = readFileSync(path, 'utf8');
    expect(entry).toContain('messageId: index-4@example.org');
    expect(entry).toContain('date: 2025-03-05T10:20:00Z');
    expect(entry).toMatch(/reconstructed:\n {2}from:\n {4}- \S+b-writer\S+\n {4}- \S+c-reader/);
    expect(entry).toContain('What matters is who cleans up, and\nin the cache there is somebody who can.');
    expect(entry).toContain('I can send a patch');

    const message = join(content, '..', 'late.eml');
    writeFileSync(
      message,
      'From: D. Editor <d.editor@example.org>\nDate: Wed, 5 Mar 2025 10:20:00 +0000\nSubject: late\nMessage-ID: <index-4@example.org>\nIn-Reply-To: <index-2@example.org>\n\nThe post itself.\n',
    );
    expect(await imported(message, content)).toContain('1 replaced by the real post');
    expect(post(content, 'd-editor').id).toBe(id);
    expect(readFileSync(path, 'utf8')).toContain('The post itself.');
  });
});

/** The body of each post, by its first line and author, whatever its id. */
function texts(content: string): string[] {
  return readdirSync(join(content, 'posts'))
    .map((name) =>
      readFileSync(join(content, 'posts', name), 'utf8')
        .split('\n---\n')
        .slice(1)
        .join('\n---\n'),
    )
    .sort();
}

describe('the import command', () => {
  test('with --dry-run says what would change and changes nothing', async () => {
    const content = sharedIndex();
    const before = hashesOf(content);
    const said = await imported(DEBATE, content, '--dry-run');
    expect(said).toMatch(/^Would import: 5 read, 5 new/);
    expect(said.match(/^ {2}\+ posts\/.*\.mdx$/gm)).toHaveLength(6);
    expect(hashesOf(content)).toEqual(before);
    await imported(DEBATE, content);
    expect(filesUnder(join(content, 'posts')).map((file) => `  + posts/${file}`)).toEqual(
      said.match(/^ {2}\+ posts\/.*$/gm)?.sort(),
    );
  });

  test('with --json prints a report that a program can read', async () => {
    const report = JSON.parse(await imported(DEBATE, sharedIndex(), '--json')) as Record<string, unknown>;
    expect(report).toMatchObject({ read: 5, new: 5, reconstructed: 1, people: 4, skipped: [] });
  });

  test('chooses posts by date and subject', async () => {
    const content = sharedIndex();
    expect(await imported(DEBATE, content, '--since', '2025-03-05', '--dry-run')).toContain('3 left out');
    expect(await imported(DEBATE, content, '--until', '2025-03-04', '--dry-run')).toContain('2 left out');
    expect(await imported(DEBATE, content, '--subject', 'nothing like it', '--dry-run')).toContain(
      '5 left out',
    );
  });

  test('exits 1 and says what it skipped where a source cannot be read', async () => {
    const content = sharedIndex();
    const { code, stdout } = await run('import', join(content, 'nowhere.mbox'), '--content', content);
    expect(code).toBe(1);
    expect(stdout).toContain('nowhere.mbox');
  });

  test.each([
    ['no source'],
    ['an unknown option', PAGE, '--no-such-option'],
    ['a date that is none', PAGE, '--since', 'yesterday'],
  ])('exits 2 on wrong usage: %s', async (_what, ...args) => {
    const content = sharedIndex();
    const before = hashesOf(content);
    const { code, stderr } = await run('import', ...args, '--content', content);
    expect(code).toBe(2);
    expect(stderr).toContain('error:');
    expect(hashesOf(content)).toEqual(before);
  });
});

test.each(['import', 'check', 'build', 'preview', 'dev', 'start', 'segment', 'cite', 'bench', 'test'])(
  '%s explains itself with --help and exits 0; an unknown option exits 2',
  async (script) => {
    const help = await run(script, '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('Usage:');
    expect((await run(script, '--no-such-option')).code).toBe(2);
  },
);

describe('imports that meet trouble', () => {
  test('a kill leaves whole files, and the next run comes to the same end', async () => {
    const folder = temporaryFolder();
    const mbox = join(folder, 'posts.mbox');
    writeFileSync(mbox, generatedMbox(600));
    const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')];
    mkdirSync(whole);
    mkdirSync(killed);
    await imported(mbox, whole);
    const files = hashesOf(whole);
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(600);

    const child = start('import', mbox, '--content', killed);
    const ended = outcomeOf(child);
    while (child.exitCode === null && count(join(killed, 'posts')) < 60) await pause(1);
    child.kill('SIGKILL');
    expect((await ended).code, 'it was killed before its end').toBeNull();

    const left = Object.entries(hashesOf(killed)).filter(([path]) => path.endsWith('.mdx'));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(Object.keys(files).length);
    for (const [path, hash] of left) expect(hash, path).toBe(files[path]);

    await imported(mbox, killed);
    expect(hashesOf(killed)).toEqual(files);
  });

  test('two at once: the second says that another runs, exits 1 and changes nothing', async () => {
    const content = sharedIndex();
    const first = start('import', '-', '--content', content);
    const ended = outcomeOf(first);
    const lock = join(content, '.parley', 'import.lock');
    while (first.exitCode === null && !(existsSync(lock) && readFileSync(lock, 'utf8') !== ''))
      await pause(5);
    const before = hashesOf(content);

    const { code, stderr } = await run('import', DEBATE, '--content', content);
    expect(code).toBe(1);
    expect(stderr).toContain('another import');
    expect(hashesOf(content)).toEqual(before);

    first.stdin.end(readFileSync(DEBATE));
    expect((await ended).code).toBe(0);
    expect(filesUnder(join(content, 'posts'))).toHaveLength(6);
  });
});

function count(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

describe('evidence that was changed', () => {
  test('the check names entry and line, and the build exits 1 and builds nothing', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    cpSync(CONTENT, content, { recursive: true, filter: (path) => !path.includes('.parley') });
    const { path, line } = takeOneWordAway(content);

    const check = await run('check', '--content', content);
    expect(check.code).toBe(1);
    expect(check.stdout).toContain(`${path}:${line}:`);

    const problems = JSON.parse((await run('check', '--content', content, '--json')).stdout) as {
      problems: unknown[];
    };
    expect(problems.problems).toMatchObject([{ line }]);

    const out = join(folder, 'site');
    const build = await run('build', '--content', content, '--out', out);
    expect(build.code).toBe(1);
    expect(build.stdout).toContain(`${path}:${line}:`);
    expect(existsSync(out)).toBe(false);
  });
});

/** Takes a word out of the middle of the first one-line piece of evidence there is. Returns where, lines from 1. */
function takeOneWordAway(content: string): { path: string; line: number } {
  for (const name of readdirSync(join(content, 'posts'))) {
    const path = join(content, 'posts', name);
    const lines = readFileSync(path, 'utf8').split('\n');
    const at = lines.findIndex((line) => /^ +exact: (?:\S+ ){4}/.test(line));
    if (at < 0) continue;
    lines[at] = (lines[at] ?? '').replace(/(exact: \S+ \S+) \S+/, '$1');
    writeFileSync(path, lines.join('\n'));
    return { path, line: at + 1 };
  }
  throw new Error('no entry has evidence on one line');
}
