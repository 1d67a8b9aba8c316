import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { catalogueOf, catalogueText, lookUp, readRevisions } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { run } from './support/command.ts';
import { CONTENT, copyContent, temporaryFolder } from './support/folder.ts';
import { RENAMED, REWORDED, reviseContent } from './support/revised-content.ts';

const HANDLE = REWORDED;
const { from: HIDDEN, to: PRESENT } = RENAMED;

/** The knowledge base's own catalogue, and the revision of a position in it. */
let published = '';
let revision = '';

beforeAll(async () => {
  const kb = buildKnowledge(await readEntries(CONTENT));
  const catalogue = catalogueOf(kb, readRevisions(CONTENT, kb), { site: 'https://kb.example.org' });
  published = catalogueText(catalogue);
  revision = lookUp(catalogue).find(HANDLE)?.revision ?? '';
});

/** Where documents lie, and a copy of the knowledge base in which a position was reworded and another renamed. */
function folder() {
  const root = temporaryFolder();
  const [docs, content] = [join(root, 'docs'), copyContent(join(root, 'content'))];
  mkdirSync(docs);
  reviseContent(content);
  const write = (name: string, text: string | Buffer) => {
    writeFileSync(join(docs, name), text);
    return join(docs, name);
  };
  return { root, docs, content, lock: join(root, 'parley.lock'), write };
}

type Folder = ReturnType<typeof folder>;

/** Checks all documents of a folder. */
function check({ docs, content, lock }: Folder, ...args: readonly string[]) {
  const source = args.includes('--site') ? [] : ['--content', content];
  return run('cite', '--check', join(docs, '**/*.{md,rst,txt}'), '--lock', lock, ...source, ...args);
}

describe('the check of documents', () => {
  test('finds nothing in what cites the knowledge base as it is, and exits 0', async () => {
    const at = folder();
    at.write('a.md', `[@${HANDLE}], [it](/positions/${HANDLE}/rev/${revision}/)\n`);
    const { code, stdout, stderr } = await check({ ...at, content: CONTENT });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('1 document, 2 citations: all is well');
  });

  test('counts and names keys that are taken for those of other bibliographies', async () => {
    const at = folder();
    at.write(
      'a.md',
      `[@${HANDLE}], [@knuth1984], [@lamport1978, p. 2], [@knuth1984] [it](https://example.com/)\n`,
    );
    at.write('b.md', '[@dijkstra1968] and [@hoare1969]\n');
    const { code, stderr } = await check({ ...at, content: CONTENT });
    expect(code).toBe(0);
    expect(stderr).toContain(
      '4 keys taken for other bibliographies: dijkstra1968, hoare1969, knuth1984 and 1 more; --every-key tells each as an error',
    );
    const { stdout } = await check({ ...at, content: CONTENT }, '--json');
    const { documents } = JSON.parse(stdout) as { documents: { others: string[] }[] };
    expect(documents.map(({ others }) => others)).toEqual([
      ['knuth1984', 'lamport1978'],
      ['dijkstra1968', 'hoare1969'],
    ]);
  });

  test('says by file, line and column what changed, and exits 1', async () => {
    const at = folder();
    const a = at.write('a.md', `# Design\n\nSee /positions/${HANDLE}/rev/${revision}/ and [@${HIDDEN}].\n`);
    const b = at.write('b.txt', `Link: https://kb.example.org/positions/${HANDLE}/rev/${revision}/\n`);
    const { code, stdout } = await check(at);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]?.startsWith(`${a}:3:5: error: "${HANDLE}" changed since ${revision}`)).toBe(true);
    expect(lines[0]).toContain('{+only+}');
    expect(lines[1]).toMatch(
      new RegExp(
        `^${a}:3:\\d+: warning: .*"${PRESENT}" now: cite it by that key \\(--fix does\\) \\[renamed\\] /positions/${PRESENT}/rev/[0-9a-f]+/$`,
      ),
    );
    expect(lines[2]?.startsWith(`${b}:1:7: error: `)).toBe(true);
    expect(lines).toHaveLength(3);
  });

  test('exits 0 where there are warnings alone, and 1 with --strict', async () => {
    const at = folder();
    at.write('a.md', `[@${HIDDEN}]\n`);
    expect((await check(at)).code).toBe(0);
    expect((await check(at, '--strict')).code).toBe(1);
  });

  test('prints JSON, SARIF and annotations on standard output alone', async () => {
    const at = folder();
    const a = at.write('a.md', `[@${HIDDEN}]\n`);
    const json = JSON.parse((await check(at, '--json')).stdout) as {
      findings: unknown[];
      documents: unknown[];
    };
    expect(json.findings).toMatchObject([{ code: 'renamed', file: a, line: 1, column: 3 }]);
    expect(json.documents).toMatchObject([{ file: a, citations: 1 }]);
    const sarif = JSON.parse((await check(at, '--sarif')).stdout) as { version: string; runs: unknown[] };
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'renamed' }] }] });
    expect((await check(at, '--format', 'github')).stdout).toMatch(/^::warning file=.*a\.md,line=1,/);
  });

  test.each([
    ['no document', []],
    ['a document that is not there', ['nowhere.md']],
    ['--accept without --fix', ['README.md', '--accept']],
    ['a form that there is not', ['README.md', '--format', 'bibtex']],
    ['a site that is no address', ['README.md', '--site', 'kb']],
  ])('exits 2 on wrong usage: %s', async (_what, args) => {
    const { code, stdout } = await run('cite', '--check', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('says which lock file it cannot read, and checks nothing', async () => {
    const at = folder();
    const a = at.write('a.md', `[@${HIDDEN}]\n`);
    writeFileSync(at.lock, '{}');
    const { code, stdout, stderr } = await check(at, '--fix');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${at.lock}: it is no lock file`);
    expect(readFileSync(a, 'utf8')).toBe(`[@${HIDDEN}]\n`);
  });
});

test('files may stand last, as a hook before a commit names them', async () => {
  const at = folder();
  const a = at.write('a.md', `[@${HIDDEN}]\n`);
  const { stdout } = await run('cite', '--check', '--content', at.content, '--lock', at.lock, a);
  expect(stdout).toContain(`${a}:1:3: warning:`);
});

describe('--fix', () => {
  test('cites what was renamed by its present key, pins what has no revision, and keeps every other byte', async () => {
    const at = folder();
    const latin = Buffer.from(`caf\xe9 [@${HIDDEN}]\r\n\tno end`, 'latin1');
    const a = at.write('a.md', latin);
    chmodSync(a, 0o640);
    const linked = join(at.root, 'elsewhere.md');
    writeFileSync(linked, `\ufeff[@${HIDDEN}] [@${HANDLE}]\n`);
    symlinkSync(linked, join(at.docs, 'b.md'));
    const { code } = await check(at, '--fix');
    expect(code).toBe(0);
    expect(readFileSync(a, 'latin1')).toBe(latin.toString('latin1').replace(HIDDEN, PRESENT));
    expect(statSync(a).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(at.docs, 'b.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(linked, 'utf8')).toBe(`\ufeff[@${PRESENT}] [@${HANDLE}]\n`);
    const { pins } = JSON.parse(readFileSync(at.lock, 'utf8')) as { pins: Record<string, string> };
    expect(Object.keys(pins)).toEqual([PRESENT, HANDLE]);
    const [before, again] = [readFileSync(at.lock, 'utf8'), await check(at, '--fix')];
    expect(again.code).toBe(0);
    expect(readFileSync(at.lock, 'utf8')).toBe(before);
  });

  test('takes on what changed with --accept alone, in documents and in the lock', async () => {
    const at = folder();
    const a = at.write('a.md', `<https://kb.example.org/positions/${HANDLE}/rev/${revision}/>\n`);
    at.write('b.md', `[@${HANDLE}]\n`);
    const locked = { format: 'parley-lock', version: 1, pins: { [HANDLE]: revision } };
    writeFileSync(at.lock, JSON.stringify(locked));
    expect((await check(at, '--fix')).code).toBe(1);
    expect(readFileSync(a, 'utf8')).toContain(revision);
    expect((await check(at, '--fix', '--accept')).code).toBe(0);
    expect(readFileSync(a, 'utf8')).not.toContain(revision);
    expect(readFileSync(at.lock, 'utf8')).not.toContain(revision);
  });

  test('reads the revisions of keys from a bibliography', async () => {
    const at = folder();
    at.write('a.md', `[@${HANDLE}]\n`);
    const bibliography = at.write(
      'refs.bib',
      `@misc{${HANDLE},\n  url = {https://kb.example.org/positions/${HANDLE}/rev/${revision}/},\n}\n`,
    );
    const { code, stdout } = await check(at, '--bibliography', bibliography);
    expect(code).toBe(1);
    expect(stdout).toMatch(/a\.md:1:3: error: .*changed since/);
  });
});

describe('--site', () => {
  test('checks against a published site, and against what is kept of it where it is gone', async () => {
    const at = folder();
    at.write('a.md', `[@${HANDLE}x] https://kb.example.org/positions/${HANDLE}/rev/${revision}/\n`);
    const server = createServer((_, response) => response.end(published));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    onTestFinished(close);
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    process.env.XDG_CACHE_HOME = join(at.root, 'cache');
    onTestFinished(() => {
      delete process.env.XDG_CACHE_HOME;
    });
    const first = await check(at, '--site', site);
    expect(first.stdout).toContain(`did you mean "${HANDLE}"`);
    close();
    const gone = await check(at, '--site', site);
    expect(gone.stdout).toBe(first.stdout);
    expect(gone.stderr).toMatch(
      /could not be reached.*; checked against what it said less than a minute ago/,
    );
    const offline = await check(at, '--site', site, '--offline');
    expect(offline.stderr).toContain(': offline; checked against what it said');
    const other = await check(at, '--site', 'http://127.0.0.1:9/', '--offline');
    expect(other).toMatchObject({ code: 3, stdout: '' });
    expect(other.stderr).toContain('run it once without --offline');
  });
});
