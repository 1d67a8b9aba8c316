import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { entriesOf, kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

const { root, hostile } = inject('sites');

/** By how many pixels the page can be scrolled sideways, and the elements that stick out. */
async function overflow(page: Page): Promise<{ pixels: number; elements: string[] }> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    const pixels = Math.round(scrollX);
    scrollTo({ left: 0, behavior: 'instant' });
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return {
      pixels,
      elements:
        pixels > 0 ? wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`) : [],
    };
  });
}

describe('nothing scrolls sideways on a phone', () => {
  test.each(Object.entries(kindsOfPages(root)))('on the page of kind: %s', async (_kind, path) => {
    expect(await overflow(await visit(path, { width: 375 }))).toEqual({ pixels: 0, elements: [] });
  });

  test.each(entriesOf(hostile, 'posts'))('on the hostile post %s', async (id) => {
    expect(await overflow(await visit(`posts/${id}/`, { width: 375, site: 'hostile' }))).toEqual({
      pixels: 0,
      elements: [],
    });
  });

  test.each(['', 'threads/', 'people/'])('on /%s with hostile names and subjects', async (path) => {
    expect(await overflow(await visit(path, { width: 375, site: 'hostile' }))).toEqual({
      pixels: 0,
      elements: [],
    });
  });
});
