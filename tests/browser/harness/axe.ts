import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './kinds.ts';
import { type View, visit } from './visit.ts';

const kinds = Object.entries(kindsOfPages(inject('sites').root));

/** The pages that are read most. */
const READ_MOST = ['home', 'debate', 'position', 'thread', 'post'];

/** What axe finds, a line for each element: the rule, the element, what to do. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/**
 * The tests that axe finds nothing, in one theme at one width; of the pages that are read most in the other theme too. What a rule finds depends
 * on the theme or on the width, hardly ever on both.
 */
export function axeFindsNothing(view: Required<Pick<View, 'theme' | 'width'>>): void {
  describe(`axe finds nothing at ${view.width} px in the ${view.theme} theme`, () => {
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

  const theme = view.theme === 'light' ? 'dark' : 'light';
  test.each(kinds.filter(([kind]) => READ_MOST.includes(kind)))(
    `nor at ${view.width} px in the ${theme} theme, on the page of kind: %s`,
    async (_kind, path) => {
      expect(await violations(await visit(path, { ...view, theme }))).toEqual([]);
    },
  );
}
