import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './kinds.ts';
import { violations } from './violations.ts';
import { type View, visit } from './visit.ts';

const kinds = Object.entries(kindsOfPages(inject('sites').root));

/** The tests that axe finds nothing at a width, in both themes. @param view The width, and the theme in which all rules are tried. */
export function axeFindsNothing(view: Required<Pick<View, 'theme' | 'width'>>): void {
  describe(`axe finds nothing at ${view.width} px`, () => {
    test.each(kinds)('on the page of kind: %s', async (_kind, path) => {
      expect(await violations(await visit(path, { ...view, sharesWindow: true }))).toEqual([]);
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
}
