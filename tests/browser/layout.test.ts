import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { entriesOf, kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

const { root, hostile } = inject('sites');

const WIDTH = 375;

/** By how many pixels the page is wider than the phone, and the first elements that stick out. */
async function overflow(page: Page): Promise<{ pixels: number; elements: string[] }> {
  return page.evaluate((width) => {
    const isOut = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const wide = [...document.querySelectorAll('body *')].filter(isOut);
    const pixels = Math.max(0, document.documentElement.scrollWidth - width, innerWidth - width);
    return {
      pixels,
      elements: pixels > 0 ? wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 80)) : [],
    };
  }, WIDTH);
}

describe('nothing scrolls sideways on a phone', () => {
  test.each(Object.entries(kindsOfPages(root)))('on the page of kind: %s', async (_kind, path) => {
    expect(await overflow(await visit(path, { width: WIDTH, sharesWindow: true }))).toEqual({
      pixels: 0,
      elements: [],
    });
  });

  // Without scripts, which take most of the time of so many pages: what may be too wide is in the words.
  test.each(entriesOf(hostile, 'posts'))('on the hostile post %s', async (id) => {
    const view = { width: WIDTH, site: 'hostile', javaScript: false, sharesWindow: true } as const;
    expect(await overflow(await visit(`posts/${id}/`, view))).toEqual({ pixels: 0, elements: [] });
  });

  test.each(['', 'threads/', 'people/'])('on /%s with hostile names and subjects', async (path) => {
    expect(await overflow(await visit(path, { width: WIDTH, site: 'hostile', sharesWindow: true }))).toEqual({
      pixels: 0,
      elements: [],
    });
  });
});
