import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { filesUnder } from '../support/folder.ts';
import { undirected } from './harness/undirected.ts';
import { visit } from './harness/visit.ts';

const site = inject('sites').rightToLeft;
const pages = filesUnder(site.folder).filter((file) => file.endsWith('.html'));

/** Kinds of pages that show texts of people, by the beginning of their paths. */
const KINDS = [
  'index.html',
  'debates/',
  'positions/',
  'concepts/',
  'people/',
  'threads/',
  'posts/',
  'search/',
];

describe('a knowledge base whose every text of a person is in Hebrew or Arabic', () => {
  test('has pages of every kind, with such texts', () => {
    for (const kind of KINDS) {
      const some = pages.filter((file) => file.startsWith(kind));
      const texts = some.reduce((sum, file) => sum + undirected(join(site.folder, file)).texts, 0);
      expect(texts, kind).toBeGreaterThan(0);
    }
  });

  test('shows none of them outside an element with a direction of its own', () => {
    const found = pages.flatMap((file) =>
      undirected(join(site.folder, file)).undirected.map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('has pages that run from right to left, as its language does; another has not', () => {
    for (const file of pages)
      expect(readFileSync(join(site.folder, file), 'utf8'), file).toMatch(/<html[^>]* dir="rtl"/);
    const root = readFileSync(join(inject('sites').root.folder, 'index.html'), 'utf8');
    expect(root).not.toMatch(/<html[^>]* dir=/);
  });

  test('tells in its feed which way its summaries are read', () => {
    const feed = readFileSync(join(site.folder, 'feed.xml'), 'utf8');
    expect(feed).toMatch(/<summary type="html"><!\[CDATA\[<div dir="rtl">/);
  });
});

/** The texts from right to left that a page shows outside of an element with a direction of its own. */
function loose(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluate((root) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement?.closest('[dir]:not(html), bdi');
      if (/[\u0590-\u08ff]/.test(text) && !parent) found.push(text);
    }
    return found;
  });
}

describe('what scripts show of such a knowledge base', () => {
  test('has a direction of its own on the search page: results, names and what narrows them', async () => {
    const page = await visit(`search/?q=${encodeURIComponent('טבעת')}`, { site: 'rightToLeft' });
    await page.locator('#Found .result').first().waitFor();
    expect(await page.locator('#Found .result').count()).toBeGreaterThan(3);
    expect(await loose(page, 'main')).toEqual([]);
  });

  test('has one in the palette', async () => {
    const page = await visit('', { site: 'rightToLeft' });
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('טבעת');
    await page.getByRole('option').first().waitFor();
    expect(await loose(page, '#Search-list')).toEqual([]);
  });
});

test('a paragraph of Hebrew begins at the right, one of English at the left, whatever the page', async () => {
  const page = await visit('threads/', { site: 'rightToLeft' });
  const thread = page.locator('main h2 a', { hasText: 'הצעה' });
  await page.goto(new URL((await thread.getAttribute('href')) ?? '', page.url()).href);
  const post = page.locator('.thread-post, article.post').first();
  const directionOf = (text: string) =>
    post
      .locator('p, pre', { hasText: text })
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf('vfio_pci_core_register_device')).toBe('rtl');
  expect(await directionOf('We keep it.')).toBe('ltr');
});
