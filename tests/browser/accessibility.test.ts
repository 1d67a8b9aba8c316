import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

/** Both widths and both themes; what a rule finds depends on one of them, hardly ever on both. */
const views = [
  { theme: 'light', width: 375 },
  { theme: 'dark', width: 1440 },
] as const;
const otherViews = [
  { theme: 'dark', width: 375 },
  { theme: 'light', width: 1440 },
] as const;
const kinds = Object.entries(kindsOfPages(inject('sites').root));
/** The pages that are read most are looked at in all views. */
const READ_MOST = ['home', 'debate', 'position', 'thread', 'post'];

/** What axe finds, a line for each element: the rule, the element, what to do. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(views)('axe finds nothing at $width px in the $theme theme', (view) => {
  test.each(kinds)('on the page of kind: %s', async (_kind, path) => {
    expect(await violations(await visit(path, view))).toEqual([]);
  });

  test('with every fold open', async () => {
    const page = await visit('positions/vfio-device-handle/', view);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) {
        fold.removeAttribute('name');
        fold.open = true;
      }
    });
    expect(await violations(page)).toEqual([]);
  });

  test('on a page that is not there', async () => {
    expect(await violations(await visit('nowhere/', { ...view, status: 404 }))).toEqual([]);
  });

  test('in the palette with results', async () => {
    const page = await visit('', view);
    await page.locator('[data-search-open]').first().click();
    await page.getByRole('combobox').fill('migration');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('on the search page with results', async () => {
    const page = await visit('search/?q=migration', view);
    await page.locator('main a mark').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe.each(otherViews)('axe finds nothing at $width px in the $theme theme', (view) => {
  test.each(kinds.filter(([kind]) => READ_MOST.includes(kind)))(
    'on the page of kind: %s',
    async (_kind, path) => {
      expect(await violations(await visit(path, view))).toEqual([]);
    },
  );
});
