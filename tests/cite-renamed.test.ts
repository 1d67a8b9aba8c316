import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { published, RENAMED, REVISION, repository } from './support/document-repository.ts';
import { HOME } from './support/edited-position.ts';

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
