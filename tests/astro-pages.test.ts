import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { filesIn } from '../src/site/build/written-files.ts';
import { astroProject, WITH_COMPONENTS } from './support/astro-project.ts';
import { environment, ROOT, run } from './support/command.ts';
import { hashesOf } from './support/folder.ts';
import { marksWithoutTool, toolIn } from './support/marks-of-tool.ts';
import { DEBATE, imported, sharedIndex } from './support/shared-index.ts';

const execute = promisify(execFile);

/** A build makes the pages by the program that Astro's bundler wrote, and posts by itself: they must be what Astro's own command makes of the same. */
test('the site of a build is, to the byte, that of `astro build` in a project with the integration', async () => {
  const content = sharedIndex();
  await imported(DEBATE, content);
  const pack = join('packs', 'splice-copy-on-write');
  cpSync(join(ROOT, 'content', pack), join(content, pack), { recursive: true });
  writeFileSync(join(content, 'parley.yaml'), 'format: 2\n');
  const folder = astroProject(
    content,
    `{ base: '/notes/', site: 'https://notes.example.org', tagline: 'Who said what', annotate: true, ${WITH_COMPONENTS} }`,
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
  const [revision = ''] = made.filter((file) => /^positions\/.*\/rev\/[0-9a-f]{10}\/index\.html$/.test(file));
  expect(made.filter((file) => file.includes('/_/'))).toEqual([]);
  for (const [file, kind] of [
    ['index.html', 'home'],
    ['404.html', 'other'],
    [post, 'post'],
    [thread, 'thread'],
    [revision, 'position'],
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
  for (const file of Object.keys(ours).filter((one) => one !== '.parley-files'))
    expect([file, theirs[file]]).toEqual([file, ours[file]]);
  expect(readFileSync(join(own, '.parley-files'), 'utf8')).toContain('index.html');
  // The tool for annotating is switched on, for `astro dev` alone.
  expect([...toolIn(own), ...toolIn(out)]).toEqual([]);
  expect(marksWithoutTool()).toEqual([]);
}, 600_000);
