import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../src/site/build/written-files.ts';
import { environment, ROOT, run } from './support/command.ts';
import { hashesOf } from './support/folder.ts';
import { DEBATE, imported, sharedIndex } from './support/shared-index.ts';

const execute = promisify(execFile);

/** Components of a project: one that wraps the engine's, with a style and a script of its own, and two that stand where the engine has nothing. */
const OWN = {
  'Footer.astro': `---
import Default from 'parley-kb/components/Footer.astro';
---
<Default><p class="own-footer">Kept by Ada</p></Default>
<style>.own-footer { color: var(--ink-soft); }</style>
<script>document.documentElement.dataset.own = 'yes';</script>
`,
  'PageFoot.astro': '---\nconst { kind } = Astro.props;\n---\n<p class="own-foot">of a {kind}</p>\n',
  'Beside.astro': '<slot /><p class="own-beside">Beside it</p>\n',
};

/** A project of somebody's with a knowledge base and settings of Astro's. */
function project(content: string, options: string): string {
  // Astro finds no source of a package that has no folder in common with the project.
  const folder = mkdtempSync(join(ROOT, '.parley', 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const integration = JSON.stringify(join(ROOT, 'src', 'integration', 'index.ts'));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import parley from ${integration};\nexport default { integrations: [parley(${options})] };\n`,
  );
  symlinkSync(content, join(folder, 'content'));
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(OWN)) writeFileSync(join(folder, 'src', name), text);
  return folder;
}

/** A build makes the pages by the program that Astro's bundler wrote, and posts by itself: they must be what Astro's own command makes of the same. */
test('the site of a build is, to the byte, that of `astro build` in a project with the integration', async () => {
  const content = sharedIndex();
  await imported(DEBATE, content);
  const folder = project(
    content,
    "{ base: '/notes/', site: 'https://notes.example.org', tagline: 'Who said what', components: { Footer: './src/Footer.astro', PageFoot: './src/PageFoot.astro', Beside: './src/Beside.astro' } }",
  );
  await execute(
    process.execPath,
    [join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
    {
      cwd: folder,
      env: environment(),
    },
  );
  const out = join(folder, 'built');
  const { code, stderr } = await run('build', '--content', join(folder, 'content'), '--out', out);
  expect([code, stderr]).toEqual([0, '']);
  const own = join(folder, 'dist');
  const made = filesIn(own).map((file) => relative(own, file));
  expect(made.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(20);
  expect(made.some((file) => file.startsWith('_astro/'))).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Who said what');
  const [post = ''] = made.filter((file) => /^posts\/.*[0-9a-f]{6}\/index\.html$/.test(file));
  const [thread = ''] = made.filter((file) => /^threads\/.*[0-9a-f]{6}\/index\.html$/.test(file));
  for (const [file, kind] of [
    ['index.html', 'home'],
    ['404.html', 'other'],
    [post, 'post'],
    [thread, 'thread'],
  ] as const) {
    const page = readFileSync(join(out, file), 'utf8');
    expect([file, page.match(/<p class="own-footer"[^>]*>Kept by Ada<\/p>/g)?.length]).toEqual([file, 1]);
    expect([file, page.match(/<p class="own-foot">.*?<\/p>/g)]).toEqual([
      file,
      [`<p class="own-foot">of a ${kind}</p>`],
    ]);
    expect(page).toContain('Made with Parley');
  }
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<p class="own-beside">Beside it</p>');
  const [ours, theirs] = [hashesOf(out), hashesOf(own)];
  for (const file of Object.keys(ours).filter((one) => one !== '.nojekyll' && one !== '.parley-files'))
    expect([file, theirs[file]]).toEqual([file, ours[file]]);
  expect(readFileSync(join(own, '.parley-files'), 'utf8')).toContain('index.html');
}, 600_000);
