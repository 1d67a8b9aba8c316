import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../src/site/build/written-files.ts';
import { environment, ROOT } from './support/command.ts';
import { copyContent } from './support/folder.ts';

const SITES = [
  { base: '/one-shelf/', title: 'First Shelf' },
  { base: '/other-shelf/', title: 'Second Shelf' },
] as const;

/** A project of Astro's with the knowledge base that `parley init` makes. */
function project(title: string): string {
  mkdirSync(join(ROOT, '.parley'), { recursive: true });
  // Astro finds no source of a package that has no folder in common with the project.
  const folder = mkdtempSync(join(ROOT, '.parley', 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyContent(join(folder, 'content'), join(ROOT, 'src/init/starter/content'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'content/words.yaml'), `post:\n  about: About a post of ${title}\n`);
  return folder;
}

test('two sites that are built at the same time in one process have each its own title and words, and links under its own base path', async () => {
  const sites = SITES.map((site) => ({ ...site, folder: project(site.title) }));
  const given = sites.flatMap(({ folder, base, title }) => [folder, base, title]);
  await promisify(execFile)(process.execPath, ['tests/support/build-together.ts', ...given], {
    cwd: ROOT,
    env: environment(),
  });
  for (const { folder, base, title } of sites) {
    const other = SITES.find((site) => site.base !== base);
    const files = filesIn(join(folder, 'dist'));
    const holding = (text = '') => files.filter((file) => readFileSync(file, 'utf8').includes(text));
    expect(holding(base).length).toBeGreaterThan(100);
    expect(holding(title).length).toBeGreaterThan(50);
    expect(holding(`About a post of ${title}`).length).toBeGreaterThan(0);
    expect([...holding(other?.base), ...holding(other?.title)]).toEqual([]);
  }
}, 300_000);
