import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesUnder } from '../support/folder.ts';
import { kindsOfPages } from './harness/kinds.ts';
import { MADE_TITLE } from './harness/sites.ts';
import { violations } from './harness/violations.ts';
import { visit } from './harness/visit.ts';

const { made } = inject('sites');
const kinds = Object.entries(kindsOfPages(made));

describe('a knowledge base that init made, from the packed file', () => {
  test('has its own title, language and address, and is whole', async () => {
    const page = await visit('', { site: 'made' });
    expect(await page.title()).toContain(MADE_TITLE);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
      'https://rings.example.org/debates/',
    );
    await page.getByRole('link', { name: /story/i }).first().click();
    await page.waitForURL(/\/debates\/debates\/[^/]+\/#story$/);
    expect(await page.locator('#story').isVisible()).toBe(true);
  });

  test('has the colours, the font, the link, the page and the footer that its settings and entries give it', async () => {
    const page = await visit('', { site: 'made' });
    await page.evaluate(() => document.fonts.ready);
    const look = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      loaded: [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    }));
    expect(look).toEqual({ paper: 'rgb(244, 247, 251)', loaded: expect.arrayContaining(['own interface']) });
    const links = page.getByRole('banner').getByRole('link');
    expect(await links.allTextContents()).toEqual(expect.arrayContaining(['Regeln', 'About']));
    await links.filter({ hasText: 'About' }).click();
    await page.waitForURL(/\/debates\/about\/$/);
    expect(await page.getByRole('contentinfo').textContent()).toContain('Geführt von den Lesern der Liste.');
  });

  test('keeps the search in the row of its name on a phone, however wide its logo is', async () => {
    const page = await visit('', { site: 'made', width: 375 });
    const [name, search] = await Promise.all([
      page.locator('.wordmark').boundingBox(),
      page.locator('.search-open').boundingBox(),
    ]);
    if (name === null || search === null) throw new Error('the header has no name or no search');
    expect(search.y).toBeGreaterThanOrEqual(name.y - search.height);
    expect(search.y + search.height).toBeLessThanOrEqual(name.y + name.height + search.height);
    expect(search.x).toBeGreaterThan(name.x + name.width - 1);
  });

  test('has nothing of what pages say only while somebody edits', () => {
    const held = filesUnder(made.folder)
      .filter((file) => /\.(?:html|js|css)$/.test(file))
      .filter((file) => readFileSync(join(made.folder, file), 'utf8').includes('editing-problems'));
    expect(held).toEqual([]);
  });

  test('names the engine in one line of a page or feed, and nowhere else', () => {
    for (const file of filesUnder(made.folder)) {
      if (!/\.(?:html|json|md|xml|txt|bib|ris|yml)$/.test(file)) continue;
      const text = readFileSync(join(made.folder, file), 'utf8');
      const named = (text.match(/Made with Parley/g) ?? []).length;
      const others = text.replace('Made with Parley', '').match(/.{0,30}\bParley\b.{0,30}/g) ?? [];
      expect([file, others]).toEqual([file, []]);
      expect([file, named]).toEqual([file, expect.toBeOneOf([0, 1])]);
    }
  });

  test('is named in its citations', () => {
    const [position] = kindsOfPages(made).position?.match(/positions\/[^/]+/) ?? [];
    const bibtex = readFileSync(join(made.folder, `${position}.bib`), 'utf8');
    expect(bibtex).toContain(MADE_TITLE);
    expect(bibtex).toContain('https://rings.example.org/debates/positions/');
  });

  test('finds posts that were imported, by the search', async () => {
    const page = await visit('search/?q=shared%20index', { site: 'made' });
    await page.locator('main a mark').first().waitFor();
  });

  test.each(kinds)('axe finds nothing on the page of kind: %s', async (_kind, path) => {
    const phone = await visit(path, { site: 'made', width: 375, theme: 'light', sharesWindow: true });
    expect(await violations(phone)).toEqual([]);
  });
});
