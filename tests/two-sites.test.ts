import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../src/site/build/written-files.ts';
import { environment, ROOT } from './support/command.ts';
import { copyContent } from './support/folder.ts';

const SITES = [
  {
    base: '/one-shelf/',
    title: 'First Shelf',
    language: 'en',
    about: 'Facts of the first',
    march: '10 March 2025',
  },
  { base: '/other-shelf/', title: 'Second Shelf', language: 'de', about: 'Angaben', march: '10. März 2025' },
] as const;

/** A project of Astro's with the knowledge base that `parley init` makes, in a language and with words of its own. */
function project({ language, about }: (typeof SITES)[number]): string {
  mkdirSync(join(ROOT, '.parley'), { recursive: true });
  // Astro finds no source of a package that has no folder in common with the project.
  const folder = mkdtempSync(join(ROOT, '.parley', 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  copyContent(content, join(ROOT, 'src/init/starter/content'));
  mkdirSync(join(folder, 'src'));
  const settings = readFileSync(join(content, 'parley.yaml'), 'utf8');
  writeFileSync(join(content, 'parley.yaml'), settings.replace('language: en', `language: ${language}`));
  writeFileSync(join(content, 'words.yaml'), `post:\n  about: ${about}\n`);
  return folder;
}

test('two sites in two languages that are built at the same time in one process have each its own title, words and dates, and links under its own base path', async () => {
  const sites = SITES.map((site) => ({ ...site, folder: project(site) }));
  const given = sites.flatMap(({ folder, base, title }) => [folder, base, title]);
  await promisify(execFile)(process.execPath, ['tests/support/build-together.ts', ...given], {
    cwd: ROOT,
    env: environment(),
  });
  for (const { folder, base, title, language, about, march } of sites) {
    const other = SITES.find((site) => site.base !== base);
    const files = filesIn(join(folder, 'dist'));
    const pages = files.filter((file) => file.endsWith('.html'));
    const holding = (text = '', among = files) =>
      among.filter((file) => readFileSync(file, 'utf8').includes(text));
    expect(holding(base).length).toBeGreaterThan(100);
    expect(holding(title).length).toBeGreaterThan(50);
    expect(holding(`<html lang="${language}"`, pages)).toEqual(pages);
    expect(holding(about, pages).length).toBeGreaterThan(0);
    expect(holding(march, pages).length).toBeGreaterThan(0);
    const others = [other?.base, other?.title, other?.about, other?.march];
    expect(others.flatMap((text) => holding(text, pages))).toEqual([]);
    expect([...holding(other?.base), ...holding(other?.title)]).toEqual([]);
  }
}, 300_000);
