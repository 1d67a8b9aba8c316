import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { filesUnder } from '../support/folder.ts';
import { OPEN } from './harness/marked-words.ts';
import { unmarked } from './harness/unmarked.ts';
import { visit } from './harness/visit.ts';

const site = inject('sites').marked;
const pages = filesUnder(site.folder).filter((file) => file.endsWith('.html'));

/** What has Latin letters in it and is no word of the interface: addresses and identifiers, formats and headers of mail by their names, what mails and models have. */
const NAMES = new RegExp(
  [
    String.raw`\S*[/_@.]\w\S*`,
    String.raw`\b[0-9a-f]{6,}\b`,
    String.raw`\b\d{4}-\d\d-\d\d[-\w]*`,
    'Message-ID|reStructuredText|Markdown|AsciiDoc|HTML|BibTeX|BibLaTeX|RIS|CSL-JSON|Hayagriva|Typst|APA|IEEE|ACM|Chicago',
    String.raw`\[PATCH[^\]]*\]|Re:|On (?:Mon|Tue), \d+ Mar \d+|wrote:|We keep it\.|struct ring|int (?:ring|more)`,
    '(?<![a-z])(?:dana|sami|who|one|two|rings?)(?![a-z])',
  ].join('|'),
  'g',
);

describe('a knowledge base whose every message of the interface stands between marks', () => {
  test.each([
    'index.html',
    '404.html',
    'debates/',
    'debates/many/exchange/',
    'positions/',
    'concepts/',
    'people/',
    'designs/',
    'threads/',
    'posts/',
    'search/',
    'about/',
  ])('has marks and no other words on its pages: %s', (beginning) => {
    const some = pages.filter((file) => file.startsWith(beginning));
    expect(some.length).toBeGreaterThan(0);
    for (const file of some) {
      const page = readFileSync(join(site.folder, file), 'utf8');
      expect(page, file).toContain(OPEN);
      expect(unmarked(page, NAMES), file).toEqual([]);
    }
  });

  test('has them in its feeds, and in the drawing of a map', () => {
    const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
    expect(read('feed.json')).toContain(`"description": "${OPEN}`);
    expect(unmarked(read('debates/many/map.svg'), NAMES)).toEqual([]);
  });
});

/** The words that a part of a page has outside of marks, as it is now. */
async function left(page: Page, part: string): Promise<string[]> {
  const html = await page
    .locator(part)
    .first()
    .evaluate((element) => element.outerHTML);
  expect(html).toContain(OPEN);
  return unmarked(html, NAMES);
}

const open = (path: string) => visit(path, { site: 'marked' });

describe('scripts of its pages', () => {
  test('speak so in a search, with what narrows it', async () => {
    const page = await open(`search/?q=${encodeURIComponent('טבעת -list:kvm')}`);
    await page.locator('#Found .result').first().waitFor();
    await page.locator('#Narrow h2').first().waitFor();
    expect(await left(page, 'main')).toEqual([]);
    await page.goto(new URL('/search/?q=xyzzy', page.url()).href);
    await page.waitForFunction(() => document.querySelector('#Found-status')?.textContent !== '');
    expect(await page.locator('#Found-status').textContent()).toMatch(/^⟦.*⟧$/);
  });

  test('speak so in the palette', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('טבעת');
    await page.getByRole('option').first().waitFor();
    expect(await left(page, '#Search')).toEqual([]);
  });

  test('speak so in the help for keys, and on the button of the theme', async () => {
    const page = await open('');
    await page.keyboard.press('?');
    await page.locator('#Keys').waitFor();
    expect(await left(page, '#Keys')).toEqual([]);
    expect(await left(page, '.theme-toggle')).toEqual([]);
  });

  test('speak so of a citation that was copied, and of a text to copy', async () => {
    const page = await open('positions/one-ring/');
    await page.locator('.cite-all > summary').click();
    await page.locator('[data-cite-copy]').first().click();
    await expect.poll(() => page.locator('[data-cite-said]').textContent()).toMatch(/^⟦.*⟧$/);
    const post = pages.find((file) => /^posts\/[^/]+\/index\.html$/.test(file)) ?? '';
    await page.goto(new URL(`/${post.replace('index.html', '')}`, page.url()).href);
    await page.locator('.post-facts summary').click();
    await page.locator('.copy-text').waitFor();
    expect(await left(page, '.post-facts')).toEqual([]);
  });

  test('speak so in maps, filters and the walk through a model', async () => {
    const page = await open('debates/many/map/');
    await page.locator('.large-tools').waitFor();
    expect(await left(page, '.large-map')).toEqual([]);
    await page.goto(new URL('/concepts/', page.url()).href);
    await page.locator('[data-word-filter] input').fill('טבעת');
    expect(await left(page, '[data-word-filter]')).toEqual([]);
    await page.goto(new URL('/designs/model/added/', page.url()).href);
    await page.locator('[data-choose]').click();
    await page.locator('[data-own] details').waitFor();
    expect(await left(page, '[data-walk]')).toEqual([]);
  });
});
