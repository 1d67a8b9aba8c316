import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, expect, test } from 'vitest';
import { about } from '../../src/citations/about.ts';
import { footnote } from '../../src/citations/formats/markdown.ts';
import { rst } from '../../src/citations/formats/rst.ts';
import { HANDLE, hostileItem, WORDS } from '../../src/citations/hostile.fixture.ts';
import type { CitationItem } from '../../src/citations/index.ts';
import { missing, output } from './program.ts';

const { getElementsByTagName, getAttributeValue, textContent } = DomUtils;

const absent = missing('sphinx-build', '--version');
const absentMyst = absent ?? missing('myst-docutils-html5', '--version');
const folder = mkdtempSync(join(tmpdir(), 'parley-sphinx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const items = fc
  .sample(hostileItem, { numRuns: 100, seed: 20_221_207 })
  .map((item, index) => ({ ...item, label: `${item.label}.${index}` }));

/** Builds a project of pages, warnings being errors, and returns the HTML of each. */
function built(name: string, pages: Readonly<Record<string, string>>, conf = ''): Map<string, string> {
  const project = join(folder, name);
  mkdirSync(project);
  const names = Object.keys(pages).map((page) => page.replace(/\.\w+$/, ''));
  writeFileSync(join(project, 'conf.py'), `project = 'design'\nsmartquotes = False\n${conf}`);
  writeFileSync(
    join(project, 'index.rst'),
    `Design\n======\n\n.. toctree::\n\n${names.map((one) => `   ${one}\n`).join('')}`,
  );
  for (const [page, text] of Object.entries(pages)) writeFileSync(join(project, page), text);
  output('sphinx-build', ['-q', '-W', '--keep-going', '-b', 'html', project, join(project, 'out')]);
  return new Map(names.map((one) => [one, readFileSync(join(project, 'out', `${one}.html`), 'utf8')]));
}

/** What a page has to show of an item: its title, linked to its address, and all that is said of it. */
function expectCited(html: string, all: readonly CitationItem[]): void {
  const page = parseDocument(html);
  const links = getElementsByTagName('a', page, true).map((link) => ({
    href: getAttributeValue(link, 'href'),
    text: textContent(link),
  }));
  const text = textContent(page).replace(/\s+/g, ' ');
  for (const item of all) {
    expect(links).toContainEqual({ href: item.URL, text: item.title });
    expect(text).toContain(`${item.title} (${about(item)})`);
  }
}

test('Sphinx builds two pages with the same citations without a warning, each as it went in', (context) => {
  if (absent) context.skip(absent);
  const page = (title: string) => `${title}\n=====\n\n${items.map(rst).join('\n\n')}\n`;
  const pages = built('rst', { 'one.rst': page('First'), 'two.rst': page('Other') });
  for (const html of pages.values()) expectCited(html, items);
});

test('Sphinx builds the same footnotes of MyST in two pages without a warning', (context) => {
  if (absentMyst) context.skip(absentMyst);
  const page = (title: string) => `# ${title}\n\n${[HANDLE, WORDS].map(footnote).join('\n\n')}\n`;
  const conf = "extensions = ['myst_parser']\n";
  const pages = built('myst', { 'one.md': page('One'), 'two.md': page('Two') }, conf);
  for (const html of pages.values()) expectCited(html, [HANDLE, WORDS]);
});
