import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseLock } from '../src/citations/documents/index.ts';
import { readRevisions } from '../src/citations/index.ts';
import { type Entry, type ReadEntries, readEntries, wholeText, writeWhole } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge, rename } from '../src/knowledge/index.ts';
import { readSource } from '../src/mail/index.ts';
import { ROOT, run } from './support/command.ts';
import { filesUnder } from './support/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-checked-out-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const isText = (file: string) => /\.(?:mdx|yaml|jsonl)$/.test(file);
const onWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;

/** The project's content as Windows may have it: CR LF and a byte order mark in each file that people write. */
function checkedOut(): string {
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true, filter: (file) => !file.endsWith('.parley') });
  for (const file of filesUnder(content).filter(isText)) {
    const path = join(content, file);
    writeFileSync(path, onWindows(readFileSync(path, 'utf8')));
  }
  return content;
}

/** What was read, the words of posts among it, without where and when. */
function saidBy({ entries, ...rest }: ReadEntries) {
  const said = entries.map((entry) => ({
    ...entry,
    folder: '',
    stamp: '',
    body: entry.body,
    text: entry.collection === 'posts' ? wholeText(entry as Entry<'posts'>) : undefined,
  }));
  return { ...rest, entries: said };
}

describe('a knowledge base that was checked out on Windows', () => {
  test('is the same to every reader', async () => {
    const content = checkedOut();
    const [here, there] = [await readEntries(join(ROOT, 'content')), await readEntries(content)];
    expect(saidBy(there)).toEqual(saidBy(here));
    const kb = buildKnowledge(there);
    expect(kb.problems).toEqual([]);
    expect(readRevisions(content, kb)).toEqual(readRevisions(join(ROOT, 'content'), kb));
  });

  test('is not changed by an import of what it has, and keeps its line ends where one changes something', async () => {
    const content = checkedOut();
    const before = new Map(
      filesUnder(content)
        .filter(isText)
        .map((file) => [file, readFileSync(join(content, file), 'utf8')]),
    );
    const report = await importMessages(readSource(join(content, 'sources'), { now: new Date() }), {
      contentDir: content,
    });
    expect(report).toMatchObject({ new: 0, changed: 0 });
    for (const [file, text] of before) expect(readFileSync(join(content, file), 'utf8')).toBe(text);
    const [file = ''] = [...before.keys()].filter((one) => one.startsWith('positions/'));
    const plain = readFileSync(join(ROOT, 'content', file), 'utf8');
    writeWhole(content, file, `${plain}Another line.\n`);
    expect(readFileSync(join(content, file), 'utf8')).toBe(onWindows(`${plain}Another line.\n`));
  });

  test('is renamed in by what an edit of the same files with LF would be', async () => {
    const content = checkedOut();
    const sourceOf = (root: string) => (file: string) => readFileSync(join(root, file), 'utf8');
    const { entries } = await readEntries(join(ROOT, 'content'));
    const [position] = entries.filter(({ collection }) => collection === 'positions');
    const from = position?.id ?? '';
    const plan = rename({ entries, from, to: 'another-name', sourceOf: sourceOf(join(ROOT, 'content')) });
    if (!plan.ok) throw new Error(plan.reason);
    expect((await run('rename', from, 'another-name', '--content', content)).code).toBe(0);
    for (const { file, becomes, text } of plan.files)
      if (file === becomes) expect(readFileSync(join(content, file), 'utf8')).toBe(onWindows(text));
  });
});

test('a lock file with CR LF is read', () => {
  expect(parseLock('{\r\n "format": "parley-lock",\r\n "version": 1,\r\n "pins": {}\r\n}\r\n').size).toBe(0);
  expect(parseLock('\ufeff{"format": "parley-lock", "version": 1, "pins": {}}').size).toBe(0);
});

test('git checks texts out with LF whatever it is told, and leaves mail as it is', () => {
  cpSync(join(ROOT, '.gitattributes'), join(folder, '.gitattributes'));
  execFileSync('git', ['init', '-q', folder]);
  const of = (file: string) =>
    execFileSync('git', ['check-attr', 'text', 'eol', '--', file], { cwd: folder, encoding: 'utf8' });
  expect(of('src/entries/index.ts')).toContain('eol: lf');
  for (const mail of ['content/sources/a.txt', 'tests/fixtures/debate.mbox', 'content/attachments/a/b.txt'])
    expect(of(mail)).toContain('text: unset');
});
