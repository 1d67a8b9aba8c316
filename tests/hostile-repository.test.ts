import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { published, RENAMED, repository } from './support/document-repository.ts';
import { temporaryFolder } from './support/folder.ts';
import { SMALL } from './support/knowledge.ts';

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
