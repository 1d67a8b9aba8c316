import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, outcomeOf, run } from './support/command.ts';
import { filesUnder, temporaryFolder } from './support/folder.ts';
import { generatedMbox } from './support/generated-posts.ts';
import { installPacked } from './support/packed.ts';

const POSTS = 400;
const ARGUMENTS = 115;
const POSITIONS = 12;

/** A content folder of format 1 in a repository of its own, with what was imported and what a curator wrote, and nothing else. */
async function existingBase(): Promise<string> {
  const content = join(temporaryFolder(), 'debates', 'content');
  mkdirSync(content, { recursive: true });
  const mbox = join(temporaryFolder(), 'list.mbox');
  writeFileSync(mbox, generatedMbox(POSTS));
  expect((await run('import', mbox, '--content', content)).code).toBe(0);
  writeFileSync(join(content, 'parley.yaml'), 'title: Questions\nsite: https://q.example.org\n');
  for (const [file, text] of Object.entries(debate())) {
    mkdirSync(join(content, file, '..'), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  annotate(content);
  expect((await run('revise', '--content', content)).code).toBe(0);
  writeFileSync(join(content, '.gitignore'), '.parley/\n');
  git(content, 'init', '-q', '-b', 'main');
  git(content, 'add', '.');
  git(content, 'commit', '-qm', 'As it is');
  return content;
}

function debate(): Record<string, string> {
  const positions = Array.from({ length: POSITIONS }, (_, at) => [
    `positions/answer-${at}.mdx`,
    `---\ntitle: answer ${at}\ndebate: questions\nissue: which\nstatement: Question ${at} is answered by a post.\n---\n`,
  ]);
  return {
    'debates/questions.mdx':
      '---\ntitle: Which questions\nquestion: Which questions are answered?\nsummary: Some ask, some answer.\nstatus: open\noutcome: None yet.\nissues:\n  - id: which\n    question: Which are answered?\n---\n\nIt began with [[answer-0]].\n',
    ...Object.fromEntries(positions),
  };
}

/** Arguments in the first posts that answer: the others are the import's alone. */
function annotate(content: string): void {
  let made = 0;
  for (const name of readdirSync(join(content, 'posts')).sort()) {
    const file = join(content, 'posts', name);
    const source = readFileSync(file, 'utf8');
    const [exact] = /It is answered by post \d+/.exec(source) ?? [];
    if (exact === undefined || made === ARGUMENTS) continue;
    const relation = made % 3 === 0 ? 'objectsTo' : 'supports';
    const fields = `debate: questions\narguments:\n  - id: says-so\n    ${relation}: answer-${made % POSITIONS}\n    gist: ${exact}.\n    exact: ${exact}\n`;
    writeFileSync(file, source.replace(/\n---\n/, `\n${fields}---\n`));
    made++;
  }
  expect(made).toBe(ARGUMENTS);
}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
}

/** The program of the package, of a version after this one. */
async function laterEngine(): Promise<(...args: string[]) => Promise<unknown>> {
  const tool = temporaryFolder();
  const program = await installPacked(tool);
  const manifest = join(tool, 'node_modules/parley-kb/package.json');
  const about = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...about, version: '99.0.0' }));
  return (...args) =>
    outcomeOf(spawn(process.execPath, [program, ...args], { cwd: tool, env: environment(), stdio: 'pipe' }));
}

const idsIn = (site: string, list: string) =>
  JSON.parse(readFileSync(join(site, `${list}.json`), 'utf8')).items.map(({ id }: { id: string }) => id);
const recorded = (content: string) => readFileSync(join(content, 'revisions.jsonl'), 'utf8').split('\n');

test('content alone, of 400 posts and 115 arguments, is built with nothing but settings, and after an upgrade of engine and format has the same addresses, ids and revisions', async () => {
  const content = await existingBase();
  const [before, after] = [join(temporaryFolder(), 'before'), join(temporaryFolder(), 'after')];
  const [parley, built] = await Promise.all([
    laterEngine(),
    run('build', '--content', content, '--out', before),
  ]);
  expect(built).toMatchObject({ code: 0, stderr: '' });
  expect(built.stdout).toContain(`${ARGUMENTS} arguments`);
  const ledger = recorded(content);
  expect(await parley('upgrade', '--write', '--content', content)).toMatchObject({ code: 0, stderr: '' });
  expect(git(content, 'status', '--short').split('\n').filter(Boolean).sort()).toEqual([
    ' M debates/questions.mdx',
    ' M parley.yaml',
    ' M revisions.jsonl',
  ]);
  expect(await parley('build', '--content', content, '--out', after)).toMatchObject({ code: 0, stderr: '' });
  const pages = (site: string) => new Set(filesUnder(site).filter((file) => file.endsWith('.html')));
  const [old, present] = [pages(before), pages(after)];
  expect(old.size).toBeGreaterThan(POSTS);
  expect([...old.difference(present)]).toEqual([]);
  expect([...present.difference(old)].filter((file) => !file.includes('/rev/'))).toEqual([]);
  for (const list of ['debates', 'positions', 'concepts', 'people', 'threads', 'posts'])
    expect([list, idsIn(after, list).sort()]).toEqual([list, idsIn(before, list).sort()]);
  expect(recorded(content).slice(0, ledger.length - 1)).toEqual(ledger.slice(0, -1));
}, 240_000);
