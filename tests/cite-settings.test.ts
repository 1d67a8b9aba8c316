import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { published, RENAMED, REVISION, repository } from './support/document-repository.ts';
import { ENOUGH, HOME } from './support/edited-position.ts';
import { edited, type Files, SMALL } from './support/knowledge.ts';

/** A debate that has nothing of it. */
const OTHER: Files = {
  'debates/queues.mdx':
    '---\ntitle: Queues\nquestion: Which?\nsummary: About queues.\nstatus: open\noutcome: None.\nissues:\n  - id: which\n    question: Which queue?\n---\n',
  'positions/short-queue.mdx':
    '---\ntitle: Short queue\ndebate: queues\nissue: which\nstatement: A short queue will do.\n---\n',
};

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
