import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from './harness/broken-links.ts';
import { LARGE, SMALL } from './harness/debates-of-all-sizes.ts';
import { violations } from './harness/violations.ts';
import { visit } from './harness/visit.ts';

const site = inject('sites').debates;
const SITE = { site: 'debates' } as const;
const PARTS = ['', 'map/', 'exchange/', 'matrix/'].map((part) => `debates/${LARGE}/${part}`);
const PAGES = [...PARTS, ...Object.values(SMALL).map((id) => `debates/${id}/`)];

/** Bytes of HTML, compressed, that a page of a debate of 150 arguments takes at most. */
const BUDGET: Readonly<Record<string, number>> = { '': 20, 'map/': 14, 'exchange/': 16, 'matrix/': 6 };

/** Milliseconds that axe may take: it looks at each of thousands of elements. */
const AXE = 240_000;

describe('the pages of debates of all sizes', () => {
  test('a permalink of an argument whose words are not here leads into the exchange; without scripts to a link there', async () => {
    const [, id = ''] =
      /<li id="(said-\d+)"/.exec(readFileSync(join(site.folder, `debates/${LARGE}/index.html`), 'utf8')) ??
      [];
    const page = await visit(`debates/${LARGE}/#${id}`, SITE);
    await page.waitForURL((url) => url.pathname.endsWith('/exchange/') && url.hash === `#${id}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    const plain = await visit(`debates/${LARGE}/#${id}`, { ...SITE, javaScript: false });
    const link = plain.locator(`li[id="${id}"] a`);
    if (!(await link.isVisible())) await plain.locator('.part-away > summary').click();
    await link.click();
    await plain.waitForURL((url) => url.pathname.endsWith('/exchange/') && url.hash === `#${id}`);
  });

  test('every link leads somewhere', () => {
    const { links, broken } = brokenLinks(site.folder, site.base);
    expect(links).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  });

  test.each(Object.entries(BUDGET))('debates/large/%s keeps within its kilobytes', (part, kilobytes) => {
    const html = readFileSync(join(site.folder, 'debates', LARGE, part, 'index.html'));
    expect(gzipSync(html).length).toBeLessThan(kilobytes * 1024);
  });

  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  test.each(PAGES)('/%s is valid HTML', async (path) => {
    const { results } = await validator.validateString(
      readFileSync(join(site.folder, path, 'index.html'), 'utf8'),
    );
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  // Axe takes long on a large debate: each page is looked at in one view (the colours in both themes), the two views in turn.
  const VIEWS = [
    { width: 375, theme: 'light' },
    { width: 1440, theme: 'dark' },
  ] as const;
  const views = PAGES.flatMap((path, at) =>
    VIEWS.filter((_, nth) => nth === at % 2).map((view) => ({ path, ...view })),
  );
  test.each(views)(
    'axe finds nothing on /$path at $width px',
    async ({ path, width, theme }) => {
      const page = await visit(path, { ...SITE, width, theme, sharesWindow: true });
      expect(await violations(page)).toEqual([]);
    },
    AXE,
  );

  test.each(PAGES)('/%s is no wider than its window', async (path) => {
    for (const width of [375, 768, 1440]) {
      const page = await visit(path, { ...SITE, width, sharesWindow: true });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
  });
});
