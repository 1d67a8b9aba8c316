import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { catalogueOf, catalogueText, lookUp, pagesOf } from '../src/citations/index.ts';
import { commandFile, environment, outcomeOf } from './support/command.ts';
import { ENOUGH, HOME } from './support/edited-position.ts';
import { temporaryFolder } from './support/folder.ts';
import { edited, type Files, knowledgeOf, SMALL } from './support/knowledge.ts';

/** The small debate with its position called otherwise. */
const RENAMED: Files = (() => {
  const { 'positions/one-ring.mdx': file = '', ...rest } = SMALL;
  return { ...rest, 'positions/a-ring.mdx': file.replace('debate:', 'aliases: [one-ring]\ndebate:') };
})();

/** A debate that has nothing of it. */
const OTHER: Files = {
  'debates/queues.mdx':
    '---\ntitle: Queues\nquestion: Which?\nsummary: About queues.\nstatus: open\noutcome: None.\nissues:\n  - id: which\n    question: Which queue?\n---\n',
  'positions/short-queue.mdx':
    '---\ntitle: Short queue\ndebate: queues\nissue: which\nstatement: A short queue will do.\n---\n',
};

/** A published knowledge base of some files. */
async function published(files: Files, home = HOME): Promise<string> {
  const kb = knowledgeOf(files);
  const { origin, pathname } = new URL(home);
  const texts = new Map([
    ['/citations.json', catalogueText(catalogueOf(kb, undefined, { site: origin, base: pathname }))],
    ['/pages.json', JSON.stringify(pagesOf(kb))],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const text = texts.get(url);
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text ?? 'nothing');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A repository of documents, with a cache of its own. */
function repository(files: Readonly<Record<string, string | Buffer>>) {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const env = { XDG_CACHE_HOME: join(root, 'cache') };
  return {
    root,
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    check: (folder: string, ...args: string[]) =>
      outcomeOf(
        spawn(process.execPath, [commandFile('cite'), '--check', ...args], {
          cwd: join(root, folder),
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...environment(), ...env, GITHUB_WORKSPACE: undefined },
        }),
      ),
  };
}

const REVISION = lookUp(catalogueOf(knowledgeOf(SMALL), undefined)).find('one-ring')?.revision ?? '';

describe('.parley.yaml', () => {
  test('names the sites and the documents, from any folder of the repository', async () => {
    const [rings, queues] = [await published(SMALL), await published(OTHER, 'https://queues.example/')];
    const at = repository({
      '.parley.yaml': `sites:\n  - ${rings}\n  - { address: "${queues}", former: ["https://old.example/"] }\nfiles: ["docs/*.md"]\n`,
      'docs/a.md': `[@one-ring], [@short-queue], [@short-qeue], [q](https://old.example/positions/short-queue/), [r](${HOME}positions/one-ring/)\n`,
    });
    for (const folder of ['.', 'docs']) {
      const { code, stdout, stderr } = await at.check(folder);
      expect(code, stderr).toBe(1);
      expect(stdout.trim().split('\n')).toHaveLength(1);
      expect(stdout).toContain('did you mean "short-queue"?');
      expect(stderr).toContain('1 document, 5 citations');
    }
    const github = await at.check('docs', '--format', 'github');
    expect(github.stdout).toMatch(/^::error file=docs\/a\.md,line=1,/);
  });

  test('has the lock file beside it, from any folder of the repository', async () => {
    const site = await published(SMALL);
    const at = repository({ '.parley.yaml': `sites: ["${site}"]\n`, 'docs/a.md': '[@one-ring]\n' });
    const fixed = await at.check('docs', 'a.md', '--fix');
    expect(fixed.stderr).not.toContain('without a revision');
    expect(at.read('parley.lock')).toContain(REVISION);
    for (const [folder, file] of [
      ['docs', 'a.md'],
      ['.', 'docs/a.md'],
    ] as const)
      expect((await at.check(folder, file)).stderr).toContain('1 document, 1 citation: all is well\n');
  });

  test('that is wrong is told with file and line, and nothing is checked', async () => {
    const at = repository({ '.parley.yaml': 'files: ["*.md"]\nsite: x\n', 'a.md': '' });
    expect(await at.check('.')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('.parley.yaml:2: nothing is called "site"'),
    });
  });

  test('says the format of files whose ending does not', async () => {
    const site = await published(SMALL);
    const at = repository({ 'a.page': '[@one-rnig]\n' });
    const unknown = await at.check('.', 'a.page', '--site', site);
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toContain('not known (.page)');
    writeFileSync(join(at.root, '.parley.yaml'), 'formats: { .page: Markdown }\n');
    const known = await at.check('.', 'a.page', '--site', site);
    expect(known.stdout).toContain('did you mean "one-ring"?');
  });
});

describe('sites', () => {
  test('may be named several times; an address of none is told and left alone', async () => {
    const [rings, queues] = [await published(RENAMED), await published(OTHER, 'https://queues.example/')];
    const text = `<${HOME}positions/one-ring/> <https://mirror.example/positions/one-ring/> <https://example.ogr/kb/positions/one-ring/>\n`;
    const at = repository({ 'a.md': `${text}[@short-queue]\n` });
    const { code, stdout } = await at.check('.', 'a.md', '--site', rings, '--site', queues, '--fix');
    expect(code).toBe(1);
    expect(stdout).toContain('warning: https://mirror.example/ is no address of');
    expect(stdout).toContain(`did you mean "${HOME}"?`);
    expect(at.read('a.md')).toBe(`${text.replace('one-ring', 'a-ring')}[@short-queue]\n`);
  });

  test('links to debates, posts, concepts and people are checked too', async () => {
    const site = await published(SMALL);
    const links = ['debates/rings', 'posts/2020-03-02-a-author-000001', 'concepts/ring', 'people/a-author'];
    const at = repository({
      'a.md': links.map((link) => `[x](${HOME}${link}/)\n`).join(''),
      'b.md': `[x](${HOME}concepts/rinng/) [y](/posts/some-blog-post/) [z](https://elsewhere.example/people/a/)\n`,
    });
    expect(await at.check('.', 'a.md', '--site', site)).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await at.check('.', 'b.md', '--site', site);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringContaining('there is no concept "rinng" in the knowledge base; did you mean "ring"?'),
    ]);
  });

  test('that cannot be reached are told by an exit code of their own', async () => {
    const at = repository({ 'a.md': '[@one-ring]\n' });
    expect((await at.check('.', 'a.md', '--site', 'http://127.0.0.1:9/')).code).toBe(3);
  });

  test('of which what is kept is too old fail with --strict', async () => {
    const site = await published(SMALL);
    const at = repository({ 'a.md': `<${HOME}positions/one-ring/rev/${REVISION}/>\n` });
    expect((await at.check('.', 'a.md', '--site', site)).code).toBe(0);
    const again = ['a.md', '--site', site, '--offline'];
    expect((await at.check('.', ...again, '--strict')).code).toBe(0);
    const old = await at.check('.', ...again, '--max-age', '0', '--strict');
    expect(old.code).toBe(3);
    expect(old.stderr).toContain(' ago, older than it may be (0 days)');
    expect(old.stderr).not.toContain('all is well');
    expect((await at.check('.', ...again, '--max-age', '0')).code).toBe(0);
  });
});

describe('--fix', () => {
  test('renames a key in a document and in the bibliography that it goes by, together', async () => {
    const site = await published(RENAMED);
    const files = {
      'a.typ': 'As @one-ring says.\n#bibliography("refs.yml")\n',
      'refs.yml': `one-ring:\n  type: web\n  url: ${HOME}positions/one-ring/rev/${REVISION}/\n`,
      'b.tex': '\\cite{one-ring}\n\\bibliography{more}\n',
      'more.bib': `@misc{one-ring,\n  url = {${HOME}positions/one-ring/rev/${REVISION}/},\n}\n`,
    };
    const at = repository(files);
    const shown = await at.check('.', 'a.typ', 'b.tex', '--site', site, '--fix', '--dry-run');
    expect(shown.stdout).toContain('a.typ:1: + As @a-ring says.');
    expect(shown.stdout).toContain('refs.yml:1: + a-ring:');
    expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining('all would be well') });
    const strict = await at.check('.', 'a.typ', '--site', site, '--fix', '--dry-run', '--strict');
    expect(strict.code).toBe(1);
    for (const [name, text] of Object.entries(files)) expect(at.read(name)).toBe(text);
    expect((await at.check('.', 'a.typ', 'b.tex', '--site', site, '--fix')).code).toBe(0);
    for (const [name, text] of Object.entries(files))
      expect(at.read(name)).toBe(text.replaceAll('one-ring', 'a-ring'));
  });

  test('leaves a key that would be that of two entries, says so, and fails with --strict', async () => {
    const site = await published(RENAMED);
    const at = repository({
      'a.tex': '\\cite{one-ring}\n\\bibliography{refs}\n',
      'refs.bib': '@misc{one-ring,\n  title = {x},\n}\n@misc{a-ring,\n  crossref = {one-ring},\n}\n',
    });
    const before = at.read('refs.bib');
    const { code, stdout, stderr } = await at.check('.', 'a.tex', '--site', site, '--fix', '--strict');
    expect(code, stderr).toBe(1);
    expect(stdout).toMatch(/^refs\.bib:1:7: warning: .*two entries "a-ring"/);
    expect(at.read('refs.bib')).toBe(before);
    expect(at.read('a.tex')).toContain('\\cite{a-ring}');
  });

  test('finds a bibliography in the folder of the settings too', async () => {
    const site = await published(RENAMED);
    const at = repository({
      '.parley.yaml': `sites: ["${site}"]\n`,
      'docs/sub/a.md': '---\nbibliography: refs.json\n---\n[@one-ring]\n',
      'refs.json': '[{"id": "one-ring"}]\n',
    });
    expect((await at.check('docs', 'sub/a.md', '--fix')).code).toBe(0);
    expect(at.read('refs.json')).toBe('[{"id": "a-ring"}]\n');
    expect(at.read('docs/sub/a.md')).toContain('[@a-ring]');
  });

  test('leaves the keys of a document alone whose bibliography is missing, and renames them once it is named', async () => {
    const site = await published(RENAMED);
    const text = `---\nbibliography: refs.json\n---\n[@one-ring] <${HOME}positions/one-ring/>\n`;
    const at = repository({ 'docs/a.md': text, 'lists/refs.json': '[{"id": "one-ring"}]\n' });
    const { stdout, stderr } = await at.check('.', 'docs/a.md', '--site', site, '--fix');
    expect(stderr).toContain('docs/a.md: the bibliography refs.json is not there: name it by --bibliography');
    expect(stdout).toContain(
      'docs/a.md:4:3: warning: "one-ring" is called "a-ring" now; it is not renamed as',
    );
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(at.read('docs/a.md')).toBe(text.replace('positions/one-ring', 'positions/a-ring'));
    const named = ['--site', site, '--fix', '--bibliography', 'lists/refs.json'];
    expect(await at.check('.', 'docs/a.md', ...named)).toMatchObject({ code: 0, stdout: '' });
    expect(at.read('docs/a.md')).toContain('[@a-ring]');
    expect(at.read('lists/refs.json')).toContain('a-ring');
  });

  test('keeps UTF-16 as it is', async () => {
    const site = await published(RENAMED);
    const text = '\ufeffAs [@one-ring] says.\r\n';
    const at = repository({ 'a.md': Buffer.from(text, 'utf16le').swap16() });
    expect((await at.check('.', 'a.md', '--site', site, '--fix')).code).toBe(0);
    const written = readFileSync(join(at.root, 'a.md')).swap16().toString('utf16le');
    expect(written).toBe(text.replace('one-ring', 'a-ring'));
  });
});

test('each finding has a fingerprint of its own, and each rule says what to do', async () => {
  const site = await published(SMALL);
  const at = repository({
    'docs/a.md': '[@one-rnig] and [@one-rnig]\n> Nobody said this.\n\n— [@one-ring]\n',
  });
  const { stdout } = await at.check('docs', 'a.md', '--site', site, '--sarif');
  const [{ results, tool }] = (JSON.parse(stdout) as { runs: [Record<string, never>] }).runs as never as [
    {
      results: { partialFingerprints: Record<string, string>; locations: never[] }[];
      tool: { driver: { rules: { help: { text: string }; fullDescription: object; helpUri: string }[] } };
    },
  ];
  expect(results).toHaveLength(3);
  expect(
    new Set(results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join())).size,
  ).toBe(3);
  expect(JSON.stringify(results[0]?.locations)).toContain('"uri":"docs/a.md"');
  for (const rule of tool.driver.rules) {
    expect(rule.help.text.length).toBeGreaterThan(10);
    expect(URL.canParse(rule.helpUri)).toBe(true);
  }
});

test('an argument that is quoted wrongly is told in a file of any format', async () => {
  const site = await published(edited(SMALL, 'concepts/ring.mdx', 'summary: A', 'summary: The'));
  const at = repository({
    'a.adoc': `[quote, A. Author, cite:[${ENOUGH}]]\n____\nOne ring is plenty for all we do.\n____\n`,
    'a.org': `#+begin_quote\nOne ring is plenty for all we do.\n\n--- A. Author, [cite:@${ENOUGH}]\n#+end_quote\n`,
  });
  const { stdout } = await at.check('.', 'a.adoc', 'a.org', '--site', site);
  expect(stdout.match(/\[misquoted\]/g)).toHaveLength(2);
});

describe('a pull request cannot have files outside of the repository read or written', () => {
  const KEY = '[@one-ring]\n';

  /** A repository, and a file beside it that a stranger would have changed. */
  async function besides(files: Readonly<Record<string, string>>) {
    const site = await published(RENAMED);
    const outside = join(temporaryFolder(), 'refs.md');
    writeFileSync(outside, KEY);
    const at = repository({ '.parley.yaml': `sites: ["${site}"]\n`, 'docs/plain.md': KEY, ...files });
    return { at, outside, site };
  }

  test('by a link to a file or to a folder', async () => {
    const { at, outside } = await besides({});
    symlinkSync(outside, join(at.root, 'docs/link.md'));
    symlinkSync(dirname(outside), join(at.root, 'docs/folder'));
    symlinkSync('plain.md', join(at.root, 'docs/inside.md'));
    const { code, stdout, stderr } = await at.check('.', 'docs/**/*.md', '--fix');
    expect(code).toBe(1);
    expect(stdout).toContain('docs/link.md is a symbolic link that leads out of the repository');
    expect(stderr).toContain('3 documents, 2 citations');
    expect(readFileSync(outside, 'utf8')).toBe(KEY);
    expect(at.read('docs/plain.md')).toBe('[@a-ring]\n');
  });

  test('by a bibliography that a document names', async () => {
    const { at, outside } = await besides({});
    symlinkSync(outside, join(at.root, 'docs/link.md'));
    for (const [name, bibliography] of [
      outside,
      `../../${basename(dirname(outside))}/refs.md`,
      'link.md',
    ].entries())
      writeFileSync(join(at.root, `docs/a${name}.md`), `---\nbibliography: ${bibliography}\n---\n${KEY}`);
    const { stderr } = await at.check('.', 'docs/a*.md', '--fix');
    expect(stderr.match(/is outside of the repository: name it by --bibliography/g)).toHaveLength(3);
    expect(readFileSync(outside, 'utf8')).toBe(KEY);
  });

  test('by a lock file or settings that are a link', async () => {
    const { at, outside, site } = await besides({});
    writeFileSync(outside, '{"format":"parley-lock","version":1,"pins":{}}');
    symlinkSync(outside, join(at.root, 'parley.lock'));
    const { code, stderr } = await at.check('.', 'docs/plain.md', '--fix');
    expect(code).toBe(1);
    expect(stderr).toContain('parley.lock is a symbolic link that leads out of the repository');
    expect(at.read('docs/plain.md')).toBe(KEY);
    symlinkSync(outside, join(at.root, 'docs/.parley.yaml'));
    const linked = await at.check('docs', 'plain.md', '--site', site);
    expect(linked).toMatchObject({ code: 2, stdout: '' });
    expect(linked.stderr).toContain('.parley.yaml is a symbolic link that leads out of the repository');
  });

  test.each([
    'files: [../**/*.md]',
    'files: [/**/*.md]',
    'files: ["{..,docs}/*.md"]',
    'bibliography: [../refs.md]',
    'lock: ../x.lock',
  ])('by the settings "%s"', async (setting) => {
    const { at, site } = await besides({});
    writeFileSync(join(at.root, '.parley.yaml'), `sites: ["${site}"]\n${setting}\n`);
    const { code, stderr } = await at.check(
      '.',
      '--fix',
      ...(setting.startsWith('files') ? [] : ['docs/plain.md']),
    );
    expect(code).toBe(2);
    expect(stderr).toContain('is outside of the repository: name it on the command line');
  });
});

test('what is no file is named, and the other documents are checked', async () => {
  const site = await published(RENAMED);
  const at = repository({
    'docs/a.md': '---\nbibliography: pipe.bib\n---\n[@a-ring]\n',
    'docs/b.md': '---\nbibliography: .\n---\n[@a-ring]\n',
  });
  execFileSync('mkfifo', [join(at.root, 'docs/pipe.bib')]);
  symlinkSync('.', join(at.root, 'docs/folder.md'));
  symlinkSync('circle.md', join(at.root, 'docs/circle.md'));
  const { code, stdout, stderr } = await at.check('.', 'docs/*.md', '--site', site);
  expect(code).toBe(1);
  expect(stdout).toContain('docs/folder.md is a folder');
  expect(stderr).toContain('docs/a.md: the bibliography docs/pipe.bib is no file');
  expect(stderr).toContain('docs/b.md: the bibliography docs/. is a folder');
  expect(stderr).toContain('3 documents, 2 citations: 1 error');
});

test.each<[string, string, string]>([
  ['.parley.yaml', `files: [${'"x",'.repeat(100_000)}]`, '.parley.yaml is larger than 0.25 MiB'],
  ['.parley.yaml', `files: ["docs/${'*a'.repeat(40)}b.md"]`, 'must not have more than six *'],
  ['.parley.yaml', 'files: ["docs/+(+(a)).md"]', 'must not have patterns such as'],
  ['parley.lock', '['.repeat(9_000_000), 'parley.lock is larger than 8 MiB'],
])('%s that is made to take long is refused', async (name, text, message) => {
  const site = await published(SMALL);
  const at = repository({ 'docs/a.md': '[@one-ring]\n', [`docs/${'a'.repeat(200)}.md`]: '', [name]: text });
  const { code, stderr } = await at.check('.', 'docs/a.md', '--site', site);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain(message);
});

test.each(['.parley.yaml', 'parley.lock'])('%s that is a folder or a pipe is named', async (name) => {
  const site = await published(SMALL);
  const at = repository({ 'docs/a.md': '[@one-ring]\n', [`${name}/x`]: '' });
  const asFolder = await at.check('.', 'docs/a.md', '--site', site);
  expect(asFolder.stderr).toContain(`${name} is a folder`);
  rmSync(join(at.root, name), { recursive: true });
  execFileSync('mkfifo', [join(at.root, name)]);
  const { code, stderr } = await at.check('.', 'docs/a.md', '--site', site);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain(`${name} is no file`);
});
