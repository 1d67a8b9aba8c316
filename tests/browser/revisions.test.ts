import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { type CatalogueRevision, citedAddress, lookUpText } from '../../src/citations/index.ts';
import { RENAMED, REWORDED } from '../support/revised-content.ts';
import { FORMER } from './harness/sites.ts';
import { violations } from './harness/violations.ts';
import { visit } from './harness/visit.ts';

const { hostile } = inject('sites');
const lookup = lookUpText(readFileSync(join(hostile.folder, 'citations.json'), 'utf8'));
// What it said before is on record under the scheme of then and that of now; what it says today is recorded nowhere.
const history = lookup.history(REWORDED);
const [before, now] = [history[0], history.at(-1)] as [CatalogueRevision, CatalogueRevision];
const argument = lookup.keys().find((key) => key.startsWith('2022-')) ?? '';
const [said] = lookup.history(argument) as [CatalogueRevision];
const [words] = lookup.history(`${argument}/words`) as [CatalogueRevision];

const pages = {
  'a position as it was cited': citedAddress(REWORDED, before, before.revision),
  'a position as it is': citedAddress(REWORDED, now, now.revision),
  'an argument': citedAddress(argument, said, said.revision),
  evidence: citedAddress(`${argument}/words`, words, words.revision),
};

describe('the page of a cited revision', () => {
  test('shows what was cited, that it has changed and how, word by word, without a script', async () => {
    const page = await visit(pages['a position as it was cited'], { site: 'hostile', javaScript: false });
    const main = page.locator('main');
    expect(await main.locator('blockquote').first().textContent()).toContain('one handle for');
    expect(await main.textContent()).toContain('It has changed since it was cited.');
    expect((await main.locator('del').allTextContents()).join('')).toContain('one');
    expect((await main.locator('ins').allTextContents()).join('')).toContain('only');
    await main.getByRole('link', { name: 'Read what it says today' }).click();
    expect(new URL(page.url()).pathname).toBe(`/positions/${REWORDED}/`);
    expect(await page.locator('.lede').textContent()).toContain('only handle for');
  });

  test('says so where nothing has changed', async () => {
    const page = await visit(pages['a position as it is'], { site: 'hostile' });
    expect(await page.locator('main').textContent()).toContain('This is what it says today.');
    expect(await page.locator('del, ins').count()).toBe(0);
  });

  test('is listed on the page of the position', async () => {
    const page = await visit(`positions/${REWORDED}/`, { site: 'hostile' });
    const links = page.locator('section', { has: page.locator('#Revisions') }).getByRole('link');
    expect(await links.allTextContents()).toEqual(history.map(({ revision }) => revision).reverse());
  });

  test.each(Object.entries(pages))('is whole, accessible and valid: %s', async (_what, path) => {
    for (const [theme, width] of [
      ['light', 1440],
      ['dark', 375],
    ] as const) {
      const page = await visit(path, { site: 'hostile', theme, width });
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    const html = readFileSync(join(hostile.folder, path, 'index.html'), 'utf8');
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});

describe('an old address', () => {
  test('leads to the new one without a script', async () => {
    const page = await visit(`positions/${RENAMED.from}/`, { site: 'hostile', javaScript: false });
    await page.waitForURL(`**/positions/${RENAMED.to}/`);
    expect(await page.locator('h1').textContent()).toBeTruthy();
  });

  test.each([
    ['hostile', `positions/${RENAMED.from}/`, `/positions/${RENAMED.to}/`],
    ['archive', `concepts/${FORMER.id}/`, `/kb/concepts/${FORMER.of}/`],
  ] as const)('leads to the new one with its fragment, on the site %s', async (site, from, to) => {
    const page = await visit(`${from}#Cite`, { site });
    await page.waitForURL(`**${to}#Cite`);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    // Going back leads to where one came from, not to the old address and on again.
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test('has the same data files as the new one', () => {
    const folder = join(hostile.folder, 'positions');
    const endings = readdirSync(folder).flatMap((name) => name.split(`${RENAMED.to}.`).slice(1));
    expect(endings.sort()).toEqual(['annotations.json', 'bib', 'csl.json', 'json', 'md', 'ris', 'yml']);
    for (const ending of endings)
      expect(readFileSync(join(folder, `${RENAMED.from}.${ending}`), 'utf8')).toBe(
        readFileSync(join(folder, `${RENAMED.to}.${ending}`), 'utf8'),
      );
  });

  test('shows what was cited under the old key, and under the new', async () => {
    const line = lookup.history(RENAMED.to).at(-1) as CatalogueRevision;
    for (const key of [RENAMED.from, RENAMED.to]) {
      const page = await visit(citedAddress(key, line, line.revision), { site: 'hostile' });
      expect(await page.locator('main').textContent()).toContain('This is what it says today.');
    }
    const html = readFileSync(join(hostile.folder, 'positions', RENAMED.from, 'index.html'), 'utf8');
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
  });
});
