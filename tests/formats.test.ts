import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  catalogueOf,
  checkDocument,
  citationOf,
  currentRevisions,
  type FormatName,
  formatCitation,
  ledgerProblems,
  lookUp,
  readRevisions,
} from '../src/citations/index.ts';
import { FORMAT, readEntries } from '../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { run } from './support/command.ts';
import { hashesOf, temporaryFolder } from './support/folder.ts';

const FORMATS = fileURLToPath(new URL('formats/', import.meta.url));
const PUBLICATION = { base: '/kb/', site: 'https://example.org' };

async function knowledgeIn(content: string): Promise<KnowledgeBase> {
  return buildKnowledge(await readEntries(content));
}

function stored(format: string, file: string): string {
  return readFileSync(join(FORMATS, format, file), 'utf8');
}

/** Citations as they were printed, by key and format. */
function citationsOf(format: string): Record<string, Record<string, string>> {
  return JSON.parse(stored(format, 'citations.json'));
}

/** Forms that are printed otherwise now: with a short key, as a footnote, with the address once more, with the debate's own case. */
const CHANGED_SINCE = new Set(['footnote', 'rst', 'bibtex', 'biblatex', 'ris', 'csl-json', 'hayagriva']);

/** Under which ending a form is read; where it is none of these, as plain text. */
const ENDINGS: Readonly<Record<string, string>> = {
  markdown: 'md',
  footnote: 'md',
  rst: 'rst',
  html: 'html',
  bibtex: 'bib',
  biblatex: 'bib',
  'csl-json': 'json',
  hayagriva: 'yml',
};

/** What the graph says of everything, in the words that data files promise. */
function verdictsOf(kb: KnowledgeBase) {
  return {
    standing: Object.fromEntries([...kb.positions.values()].map(({ id, standing }) => [id, standing])),
    labelling: Object.fromEntries([...kb.arguments.values()].map(({ key, labelling }) => [key, labelling])),
    parents: Object.fromEntries(
      [...kb.posts.values()].map(({ id, parent, thread }) => [id, parent ?? thread]),
    ),
  };
}

/** What a finding says is to be done: it came after the findings of these formats were stored, and may name a revision of today. */
const ADVICE = /; read what changed, and cite [0-9a-f]{10}|: cite it by that key \(--fix does\)/;

/** What the check says of the document that cites things as they once were. */
function findingsOf(format: string, content: string, kb: KnowledgeBase): string[] {
  const lookup = lookUp(catalogueOf(kb, readRevisions(content, kb), PUBLICATION));
  const { findings } = checkDocument(stored(format, 'cited.md'), 'cited.md', lookup);
  return findings.map(
    ({ line, code, severity, message }) => `${line}: ${severity}: ${message.replace(ADVICE, '')} [${code}]`,
  );
}

/** A content folder of a published format, as a copy that a test may change. */
function copyOf(format: string): string {
  const content = join(temporaryFolder(), 'content');
  cpSync(join(FORMATS, format, 'content'), content, { recursive: true });
  return content;
}

describe.each(readdirSync(FORMATS))('a folder of format %s', (format) => {
  const content = join(FORMATS, format, 'content');

  test('is read and checked clean', async () => {
    const kb = await knowledgeIn(content);
    expect(kb.settings.format).toBe(Number(format));
    expect([...kb.problems, ...ledgerProblems(kb, currentRevisions(kb), readRevisions(content, kb))]).toEqual(
      [],
    );
  });

  test('has the verdicts that it had', async () => {
    expect(verdictsOf(await knowledgeIn(content))).toEqual(JSON.parse(stored(format, 'verdicts.json')));
  });

  test('is cited as it was: to the letter where the form of a citation has not changed since', async () => {
    const kb = await knowledgeIn(content);
    for (const [key, byFormat] of Object.entries(citationsOf(format))) {
      const item = citationOf(kb, key, PUBLICATION);
      if (item === undefined) throw new Error(`nothing is called ${key} any more`);
      for (const [name, text] of Object.entries(byFormat)) {
        const now = formatCitation(item, name as FormatName);
        if (!CHANGED_SINCE.has(name)) expect(now).toBe(text);
        for (const said of [item.title, item.URL].filter((one) => !/[{}_]/.test(one)))
          expect(text, name).toContain(said);
      }
    }
  });

  test('knows every citation of it that was printed, in each form, and tells nothing of it', async () => {
    const kb = await knowledgeIn(content);
    const lookup = lookUp(catalogueOf(kb, readRevisions(content, kb), PUBLICATION));
    for (const [key, byFormat] of Object.entries(citationsOf(format)))
      for (const [name, text] of Object.entries(byFormat)) {
        const { citations, findings } = checkDocument(text, `cited.${ENDINGS[name] ?? 'txt'}`, lookup);
        expect({ key, name, findings, isRead: citations > 0 }).toEqual({
          key,
          name,
          findings: [],
          isRead: true,
        });
      }
  });

  test('tells the documents that cite it what it told them', async () => {
    expect(findingsOf(format, content, await knowledgeIn(content))).toEqual(
      JSON.parse(stored(format, 'findings.json')),
    );
  });

  test('has its files for programs made', async () => {
    const files = [...machineFiles({ kb: await knowledgeIn(content), publication: PUBLICATION })];
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['index.json', 'debates/rings.json']),
    );
    for (const { path, text } of files) if (path.endsWith('.json')) JSON.parse(text());
  });
});

describe('an upgrade', () => {
  test('is shown as a diff that changes nothing, is done by --write, and twice is once', async () => {
    const content = copyOf('1');
    const before = hashesOf(content);
    const shown = await run('upgrade', '--content', content);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('--- /dev/null\n+++ b/parley.yaml\n');
    expect(shown.stdout).toContain('+    positions: [one-ring, two-rings]\n');
    expect(hashesOf(content)).toEqual(before);

    expect(await run('upgrade', '--content', content, '--write')).toMatchObject({ code: 0, stderr: '' });
    const after = hashesOf(content);
    const again = await run('upgrade', '--content', content, '--write');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe(`${content} is of format ${FORMAT}: nothing to upgrade\n`);
    expect(hashesOf(content)).toEqual(after);
  });

  test('leaves every other byte, is checked clean, and reads and cites the same', async () => {
    const content = copyOf('1');
    const kb = await knowledgeIn(content);
    const said = findingsOf('1', content, kb);
    expect(await run('upgrade', '--content', content, '--write')).toMatchObject({ code: 0, stderr: '' });

    const debate = (folder: string) => readFileSync(join(folder, 'debates/rings.mdx'), 'utf8');
    expect(debate(content).replace('    positions: [one-ring, two-rings]\n', '')).toBe(
      debate(join(FORMATS, '1/content')),
    );
    const ledger = (folder: string) => readFileSync(join(folder, 'revisions.jsonl'), 'utf8');
    expect(ledger(content).startsWith(ledger(join(FORMATS, '1/content')))).toBe(true);
    const changed = (file: string) => !['parley.yaml', 'revisions.jsonl', 'debates/rings.mdx'].includes(file);
    const unchanged = (folder: string) =>
      Object.fromEntries(Object.entries(hashesOf(folder)).filter(([file]) => changed(file)));
    expect(unchanged(content)).toEqual(unchanged(join(FORMATS, '1/content')));

    expect(await run('check', '--content', content)).toMatchObject({ code: 0 });
    const upgraded = await knowledgeIn(content);
    expect(verdictsOf(upgraded)).toEqual(verdictsOf(kb));
    expect(findingsOf('1', content, upgraded)).toEqual(said);
    expect(textsOf(upgraded)).toEqual(textsOf(kb));
  });

  test('is refused while something must be mended, and nothing changes', async () => {
    const content = copyOf('1');
    const path = join(content, 'positions/two-rings.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('issue: how-many', 'issue: how-few'));
    const before = hashesOf(content);
    const { code, stderr } = await run('upgrade', '--content', content, '--write');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^upgrade: positions\/two-rings\.mdx:4: .*mend it first.*Nothing was changed\n$/);
    expect(hashesOf(content)).toEqual(before);
  });
});

/** The files for programs, with revisions left out: those are of another scheme after an upgrade. */
function textsOf(kb: KnowledgeBase): Record<string, string> {
  const files = [...machineFiles({ kb, publication: PUBLICATION })];
  return Object.fromEntries(
    files.map(({ path, text }) => [path, text().replace(/\b[0-9a-f]{10}\b/g, 'REVISION')]),
  );
}

test('a newer format is refused by every command that reads a folder, in one sentence', async () => {
  const content = copyOf('1');
  writeFileSync(join(content, 'parley.yaml'), `title: Rings\nformat: ${FORMAT + 1}\n`);
  const before = hashesOf(content);
  const mail = join(content, 'sources/rings.mbox');
  const document = join(FORMATS, '1/cited.md');
  const commands = [
    ['check'],
    ['build', '--out', join(temporaryFolder(), 'site')],
    ['start', '--out', join(temporaryFolder(), 'site')],
    ['dev'],
    ['preview', '--out', temporaryFolder()],
    ['cite', 'one-ring'],
    ['cite', '--check', document],
    ['export', '--format', 'opensearch', '--out', temporaryFolder()],
    ['import', mail],
    ['import', mail, '--dry-run'],
    ['redact', '2020-03-02-ada-example-ab6f5b', '--reason', 'asked'],
    ['rename', 'one-ring', 'two'],
    ['revise'],
    ['mcp'],
    ['upgrade'],
    ['upgrade', '--write'],
  ] as const;
  const sentence = `parley.yaml:2: the folder is of format ${FORMAT + 1}, and this Parley reads formats 1 to ${FORMAT}: take a newer Parley`;
  for (const [command, ...args] of commands) {
    const { code, stdout, stderr } = await run(command, ...args, '--content', content);
    expect([command, code]).toEqual([command, 1]);
    const lines = `${stdout}${stderr}`.trimEnd().split('\n');
    expect(lines, command).toHaveLength(1);
    expect(lines[0], command).toContain(sentence);
  }
  expect(hashesOf(content)).toEqual(before);
}, 240_000);

test('every format up to the present one has its folder', () => {
  const there = Array.from({ length: FORMAT }, (_, at) => existsSync(join(FORMATS, String(at + 1))));
  expect(there).toEqual(there.map(() => true));
});
